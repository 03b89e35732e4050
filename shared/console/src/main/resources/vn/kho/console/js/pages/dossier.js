// Dossiers: the list, and one of them with its documents, its retention, its history and its proof.
import { html, nothing } from 'lit';
import { Page, heading, dossierLink, more, troubleBox } from '../parts.js';
import { t, has, day, instant, number, size } from '../i18n.js';
import { get, post, query } from '../api.js';
import '../viewer.js';

class DossierPage extends Page {
  static properties = { ...Page.properties, list: { state: true }, dossier: { state: true }, documents: { state: true }, retention: { state: true }, history: { state: true }, proof: { state: true }, filter: { state: true } };

  constructor() {
    super();
    this.filter = {};
  }

  willUpdate(changed) {
    if (!changed.has('at')) return;
    if (!this.at.id) { this.dossier = null; this.loadList(); return; }
    if (this.dossier?.id !== this.at.id) this.loadOne(this.at.id);
  }

  async loadList() {
    const list = await this.attempt(() => get('/v1/dossiers' + query({ ...this.filter, limit: 50 })));
    if (list) this.list = list;
  }

  async further() {
    const next = await this.attempt(() => get('/v1/dossiers' + query({ ...this.filter, limit: 50, cursor: this.list.next })));
    if (next) this.list = { items: [...this.list.items, ...next.items], next: next.next };
  }

  async loadOne(id) {
    this.dossier = this.documents = this.retention = this.history = this.proof = null;
    const base = `/v1/dossiers/${encodeURIComponent(id)}`;
    await this.attempt(async () => {
      const [dossier, documents, retention, history] = await Promise.all([get(base), get(`${base}/documents`), get(`${base}/retention`), get(`${base}/history?limit=20`)]);
      Object.assign(this, { dossier, documents: documents.items, retention, history });
    });
  }

  async moreHistory() {
    const base = `/v1/dossiers/${encodeURIComponent(this.dossier.id)}`;
    const next = await this.attempt(() => get(`${base}/history?limit=20&cursor=${this.history.next}`));
    if (next) this.history = { ...next, items: [...this.history.items, ...next.items] };
  }

  async verify() {
    const proof = await this.attempt(() => post('/v1/verifications', { dossier: this.dossier.id }));
    if (proof) this.proof = proof;
  }

  async verifyAll() {
    const proof = await this.attempt(() => post('/v1/verifications', {}));
    if (proof) this.proof = proof;
  }

  render() {
    if (!this.at.id) return this.listPage();
    if (!this.dossier) return html`${heading(t('page-dossiers'))}${this.trouble ? this.troubleBox() : html`<p class="note" role="status">${t('loading')}</p>`}<p><a href="#/dossiers">‹ ${t('all-dossiers')}</a></p>`;
    return this.onePage();
  }

  listPage() {
    return html`${heading(t('page-dossiers'), t(this.me.role === 'quality-manager' ? 'dossiers-lead-quality' : 'dossiers-lead'))}
      <form class="sheet" @submit=${event => { event.preventDefault(); this.filter = Object.fromEntries(new FormData(event.target)); this.loadList(); }}><div class="fields">
        <div class="wide"><label class="form-label" for="f-q">${t('code-or-title')}</label><input class="form-control" id="f-q" name="q"></div>
        <div><label class="form-label" for="f-state">${t('state')}</label><select class="form-select" id="f-state" name="state"><option value="">${t('any')}</option>${['open', 'closed', 'submitted', 'transferred', 'destroyed'].map(one => html`<option value=${one}>${t(`state-${one}`)}</option>`)}</select></div>
        <div><label class="form-label" for="f-year">${t('year')}</label><input class="form-control" id="f-year" name="year" inputmode="numeric" pattern="[0-9]{4}"></div>
        <div class="tight"><button class="btn btn-ink">${t('show')}</button></div></div></form>
      ${this.troubleBox()}
      ${this.list ? html`<div class="scroll"><table class="stack"><caption>${t('shown', this.list.items.length)}</caption>
        <thead><tr><th scope="col">${t('code')}</th><th scope="col">${t('title')}</th><th scope="col">${t('department')}</th><th scope="col">${t('started')}</th><th scope="col">${t('finished')}</th><th scope="col">${t('state')}</th></tr></thead>
        <tbody>${this.list.items.map(one => html`<tr><th scope="row">${dossierLink(one.id, one.code)}</th><td>${one.title}</td><td data-label=${t('department')}>${one.department}</td><td class="day" data-label=${t('started')}>${day(one.started)}</td><td class="day" data-label=${t('finished')}>${day(one.finished) || '–'}</td><td data-label=${t('state')}>${t(`state-${one.state}`)}</td></tr>`)}</tbody></table></div>
        ${more(this.list.next, () => this.further())}` : nothing}
      ${this.me.role === 'auditor' ? html`<div class="sheet"><h2>${t('verify-all')}</h2><p class="note">${t('verify-all-note')}</p><button type="button" class="btn btn-line" ?disabled=${this.busy} @click=${this.verifyAll}>${t('verify-all')}</button>${this.proofBox()}</div>` : nothing}`;
  }

  onePage() {
    const one = this.dossier;
    return html`<p class="mb-1"><a href="#/dossiers">‹ ${t('all-dossiers')}</a></p>${heading(one.title)}
      <p class="lead-line">${one.code} · ${t('department')} ${one.department} · ${day(one.started)}–${day(one.finished) || t('still-runs')} · <span class="tag">${t(`state-${one.state}`)}${one.since ? ` ${day(one.since)}` : ''}</span>
        ${one.state === 'open' && this.may('createUpload') ? html` · <a href="#/intake?dossier=${encodeURIComponent(one.id)}">${t('add-files')}</a>` : nothing}</p>
      ${this.troubleBox()}
      ${this.desk()}
      <div class="row g-3"><div class="col-lg-6">${this.retentionSheet()}${this.proofSheet()}</div><div class="col-lg-6">${this.historySheet()}</div></div>`;
  }

  desk() {
    if (!this.documents.length) return html`<div class="sheet"><p class="mb-0">${t('no-documents')}</p></div>`;
    const wanted = this.at.query.get('doc');
    const shown = this.documents.find(one => one.id === wanted) ?? this.documents[0];
    const page = Math.min(Math.max(1, Number(this.at.query.get('page')) || 1), Math.max(1, shown.pages));
    const base = `#/dossier/${encodeURIComponent(this.dossier.id)}`;
    return html`<div class="desk"><nav class="sheet" aria-labelledby="course"><h2 id="course">${t('documents', this.documents.length)}</h2>
        <ol class="course">${this.documents.map(one => html`<li><a href="${base}?doc=${encodeURIComponent(one.id)}" aria-current=${one === shown ? 'true' : nothing}>
          <span class="note">${one.ordinal}. ${one.number ?? ''} ${day(one.date)}</span><br>${one.title}<br>${this.reading(one)}</a></li>`)}</ol></nav>
      <section class="sheet" aria-labelledby="shown"><h2 id="shown">${shown.ordinal}. ${shown.title}</h2>
        <p class="note">${[shown.number, day(shown.date), shown.author, shown.componentName ?? shown.component].filter(Boolean).join(' · ')} ${shown.component ? nothing : html`<span class="bad">${t('unfiled')}</span>`}</p>
        <kho-viewer .document=${shown} .page=${page}></kho-viewer>
        <details class="mt-2"><summary>${t('about-file')}</summary><dl class="facts mt-1"><dt>${t('file-name')}</dt><dd>${shown.name}</dd><dt>${t('bytes')}</dt><dd>${size(shown.bytes)} (${number(shown.bytes)} B) · ${shown.mediaType}</dd><dt>SHA-256</dt><dd class="mono">${shown.sha256}</dd><dt>${t('archived-at')}</dt><dd>${instant(shown.archivedAt)}</dd></dl></details>
      </section></div>`;
  }

  reading(one) {
    const progress = one.reading;
    const kind = progress.state === 'read' ? 'good' : progress.state === 'not-read' ? 'late' : progress.state === 'partly' ? 'warn' : '';
    return html`<span class="tag ${kind}">${t(`reading-${progress.state}`, progress.read, progress.pages)}</span>`;
  }

  retentionSheet() {
    const one = this.retention;
    const kind = one.verdict === 'due' || one.verdict === 'undecided' ? 'warn' : one.verdict === 'held' ? 'late' : '';
    return html`<section class="sheet" aria-labelledby="ret"><h2 id="ret">${t('retention-on', day(one.on))}</h2>
      <p><span class="tag ${kind}">${t(`verdict-${one.verdict}`)}</span> ${one.until ? t('kept-until', day(one.until)) : nothing} ${one.period ? `· ${one.period}` : ''} ${one.retention ? html`· <span class="mono">${one.retention}</span>` : nothing}</p>
      <ol class="reasons">${one.lines.map(line => html`<li>${line.text}${line.subject ? html`<div class="note">${line.subject}</div>` : nothing}</li>`)}</ol>
      ${one.holds.map(hold => html`<div class="box late mt-2 mb-0"><strong>${hold.code}</strong>: ${hold.reason} (${day(hold.from)}–${day(hold.until) || '…'})</div>`)}
      ${one.refuses.length ? html`<p class="note mb-0 mt-1">${t('hold-refuses', one.refuses.map(act => t(`act-${act}`)).join(', '))}</p>` : nothing}</section>`;
  }

  proofSheet() {
    return html`<section class="sheet" aria-labelledby="proof"><h2 id="proof">${t('verify')}</h2><p class="note">${t('verify-note')}</p>
      <button type="button" class="btn btn-line" ?disabled=${this.busy} @click=${this.verify}>${t('verify-now')}</button>${this.proofBox()}</section>`;
  }

  proofBox() {
    const one = this.proof;
    if (!one) return html`<div role="status"></div>`;
    return html`<div role="status" class="mt-2">${one.well ? html`<div class="box good mb-0">${t('all-well', number(one.originals), size(one.bytes))}${one.root ? html`<div class="note">${t('ledger-root', number(one.size))} <span class="mono">${one.root}</span></div>` : nothing}</div>`
      : one.problems.map(problem => html`<div class="box late"><span class="words">${problem.text}</span></div>`)}</div>`;
  }

  historySheet() {
    return html`<section class="sheet" aria-labelledby="hist"><h2 id="hist">${t('history')}</h2>
      ${this.history.items.length ? html`<table class="stack"><caption>${t('history-note')}</caption><thead><tr><th scope="col">${t('when')}</th><th scope="col">${t('what')}</th><th scope="col">${t('who')}</th></tr></thead>
        <tbody>${this.history.items.map(event => html`<tr><td class="day">${instant(event.at)}</td><td>${has(`did-${event.milestone}`) ? t(`did-${event.milestone}`) : event.milestone}<div class="note">${this.about(event)}</div></td><td>${who(event.actor)}</td></tr>`)}</tbody></table>
        ${more(this.history.next, () => this.moreHistory())}` : html`<p class="note">${t('history-empty')}</p>`}</section>`;
  }

  about(event) {
    const named = this.documents.find(one => one.id.replace(':', '/') === event.facts.document);
    return [named ? `${named.ordinal}. ${named.title}` : '', event.facts.code ?? '', has(`given-${event.facts.what}`) ? t(`given-${event.facts.what}`) : '', event.facts.sha256 ? `SHA-256 ${event.facts.sha256.slice(0, 12)}…` : ''].filter(Boolean).join(' · ');
  }
}
/** A person by name of the account, a verb of the machine by what it does. */
const who = actor => (actor.startsWith('system:') ? (has(`machine-${actor.slice(7)}`) ? t(`machine-${actor.slice(7)}`) : t('machine')) : actor);

customElements.define('kho-dossier', DossierPage);
