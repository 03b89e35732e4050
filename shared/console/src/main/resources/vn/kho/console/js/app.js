// The frame of every page: who is here, where to go, in which language and light.
import { LitElement, html, nothing } from 'lit';
import { speak, lang, t, day } from './i18n.js';
import { get, call, post, writeToken, whenSignedOut } from './api.js';
import { troubleBox } from './parts.js';
import './pages/intake.js';
import './pages/search.js';
import './pages/dossier.js';
import './pages/matters.js';
import './pages/reports.js';

/** Which pages there are, and the operation that a person must be allowed for each. */
const PAGES = [
  ['intake', 'createUpload'],
  ['search', 'search'],
  ['dossiers', 'listDossiers'],
  ['matters', 'listMatters'],
  ['reports', 'listReports'],
];

function place() {
  const [path, search] = location.hash.replace(/^#\/?/, '').split('?');
  const [name, id] = path.split('/');
  return { name: name || '', id: id ? decodeURIComponent(id) : '', query: new URLSearchParams(search ?? '') };
}

class App extends LitElement {
  static properties = { me: { state: true }, at: { state: true }, ready: { state: true }, trouble: { state: true }, counts: { state: true } };

  constructor() {
    super();
    this.at = place();
    this.ready = false;
    this.moved = () => { this.at = place(); this.arrive(); };
  }

  createRenderRoot() { return this; }

  async connectedCallback() {
    super.connectedCallback();
    addEventListener('hashchange', this.moved);
    whenSignedOut(() => { this.me = null; });
    this.light(this.remembered() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'));
    await Promise.all([speak(), this.greet()]);
    this.ready = true;
    this.arrive();
  }

  remembered() { try { return localStorage.getItem('kho-light'); } catch { return null; } }

  light(which) {
    document.documentElement.dataset.bsTheme = which;
    try { localStorage.setItem('kho-light', which); } catch { /* private window: forget */ }
    this.requestUpdate();
  }

  async language(which) {
    await speak(which);
    this.ready = false;
    await this.updateComplete;
    this.ready = true;
  }

  async greet() {
    this.trouble = null;
    try {
      this.me = await get('/v1/me');
      writeToken(this.me.csrf ?? null);
      if (this.me.role === 'admin') this.counts = await get('/v1/uploads-count');
    } catch (failure) {
      this.me = null;
      if (failure.status !== 401) this.trouble = failure;
    }
  }

  /** After a change of page the heading has the focus and the window has the title, for those who do not see it. */
  async arrive() {
    await this.updateComplete;
    const title = this.me ? t(`page-${this.current()}`) : t('sign-in');
    document.title = `${title} · ${t('brand')}`;
    this.querySelector('h1')?.focus({ preventScroll: true });
    document.body.dataset.ready = '1';
  }

  pages() { return PAGES.filter(([, operation]) => this.me.may.includes(operation)).map(([name]) => name); }

  current() {
    if (this.me.role === 'admin') return 'waiting';
    const name = this.at.name === 'dossier' ? 'dossiers' : this.at.name === 'report' ? 'reports' : this.at.name;
    return this.pages().includes(name) ? name : this.pages()[0];
  }

  async signIn(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    this.trouble = null;
    try {
      await post('/v1/session', { user: form.get('user'), password: form.get('password') });
      await this.greet();
      this.arrive();
    } catch (failure) {
      this.trouble = failure;
    }
  }

  async signOut() {
    await call('DELETE', '/v1/session').catch(() => {});
    writeToken(null);
    this.me = null;
    location.hash = '';
    this.arrive();
  }

  render() {
    if (!this.ready) return nothing;
    return html`
      <a class="skip" href="#main" @click=${event => { event.preventDefault(); this.querySelector('h1')?.focus(); }}>${t('skip')}</a>
      <header class="masthead"><div class="masthead-in">
        <div class="brand-row">
          <a class="brand" href="#/"><img src="icon.svg" alt=""><span><strong>${t('brand')}</strong><span>${this.me?.agencyName ?? t('brand-line')}</span></span></a>
          ${this.tools()}
        </div>
        ${this.me && this.me.role !== 'admin' ? html`<nav class="tabs" aria-label=${t('pages')}>
          ${this.pages().map(name => html`<a href="#/${name}" aria-current=${this.current() === name ? 'page' : nothing}>${t(`page-${name}`)}</a>`)}</nav>` : html`<div class="pb-2"></div>`}
      </div></header>
      <main id="main">${this.me ? this.page() : this.signInPage()}</main>
      <footer class="foot">${this.me ? t('judged-by', day(this.me.today)) : nothing}</footer>`;
  }

  tools() {
    const dark = document.documentElement.dataset.bsTheme === 'dark';
    return html`<div class="tools">
      ${this.me ? html`<span>${this.me.name} · ${t(`role-${this.me.role}`)}${this.me.departments.length ? ` · ${this.me.departments.join(', ')}` : ''}</span>` : nothing}
      <div class="btn-group" role="group" aria-label="Ngôn ngữ / Language">
        ${['vi', 'en'].map(one => html`<button type="button" lang=${one} class="btn btn-sm btn-line" aria-pressed=${String(one === lang())} @click=${() => this.language(one)}>${one === 'vi' ? 'Tiếng Việt' : 'English'}</button>`)}
      </div>
      <button type="button" class="btn btn-sm btn-line" aria-pressed=${String(dark)} @click=${() => this.light(dark ? 'light' : 'dark')}>${t('dark')}</button>
      ${this.me ? html`<button type="button" class="btn btn-sm btn-line" @click=${this.signOut}>${t('sign-out')}</button>` : nothing}
    </div>`;
  }

  page() {
    switch (this.current()) {
      case 'waiting': return this.adminPage();
      case 'intake': return html`<kho-intake .me=${this.me} .at=${this.at}></kho-intake>`;
      case 'search': return html`<kho-search .me=${this.me} .at=${this.at}></kho-search>`;
      case 'dossiers': return html`<kho-dossier .me=${this.me} .at=${this.at}></kho-dossier>`;
      case 'matters': return html`<kho-matters .me=${this.me} .at=${this.at}></kho-matters>`;
      default: return html`<kho-reports .me=${this.me} .at=${this.at}></kho-reports>`;
    }
  }

  adminPage() {
    const counts = this.counts ?? { arrived: 0, waiting: 0, refused: 0 };
    return html`<h1 tabindex="-1">${t('page-waiting')}</h1>
      <div class="box warn">${t('admin-no-content')}</div>
      <div class="scroll"><table><caption>${t('waiting-caption')}</caption>
        <thead><tr><th scope="col">${t('state')}</th><th scope="col" class="num">${t('count')}</th></tr></thead>
        <tbody>${['arrived', 'waiting', 'refused'].map(one => html`<tr><th scope="row">${t(`uploads-${one}`)}</th><td class="num">${counts[one]}</td></tr>`)}</tbody></table></div>
      <p><button type="button" class="btn btn-sm btn-line" @click=${() => this.greet()}>${t('look-again')}</button></p>`;
  }

  signInPage() {
    return html`<div class="sheet sign"><h1 tabindex="-1">${t('sign-in')}</h1>
      <p class="lead-line">${t('sign-in-lead')}</p>
      ${troubleBox(this.trouble)}
      <form @submit=${this.signIn}>
        <div class="mb-2"><label class="form-label" for="user">${t('user')}</label><input class="form-control" id="user" name="user" autocomplete="username" required></div>
        <div class="mb-3"><label class="form-label" for="password">${t('password')}</label><input class="form-control" id="password" name="password" type="password" autocomplete="current-password" required></div>
        <button class="btn btn-ink">${t('sign-in')}</button>
      </form></div>`;
  }
}
customElements.define('kho-app', App);
