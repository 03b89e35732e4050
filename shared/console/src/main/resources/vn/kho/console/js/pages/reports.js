// Reports: make one, look at it, take it along, and open what is behind each of its figures.
import { html, nothing } from 'lit';
import { Page, heading, dossierLink, more } from '../parts.js';
import { t, day, instant, number } from '../i18n.js';
import { get, getBytes, post } from '../api.js';
import '../paper.js';

const LOOK_EVERY = 700;

class Reports extends Page {
  static properties = { ...Page.properties, list: { state: true }, report: { state: true }, figures: { state: true }, behind: { state: true }, preview: { state: true }, showing: { state: true }, queries: { state: true } };

  connectedCallback() {
    super.connectedCallback();
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  willUpdate(changed) {
    if (!changed.has('at')) return;
    if (!this.at.id) { this.report = null; this.load(); } else if (this.report?.id !== this.at.id) this.loadOne(this.at.id);
    const figure = Number(this.at.query.get('figure'));
    if (this.at.id && figure) this.openFigure(figure); else this.behind = null;
  }

  async load() {
    const list = await this.attempt(() => get('/v1/reports?limit=50'));
    if (list) this.list = list;
  }

  async loadOne(id) {
    this.report = this.figures = null;
    await this.attempt(async () => {
      this.report = await get(`/v1/reports/${encodeURIComponent(id)}`);
      if (this.report.state === 'written') this.figures = (await get(`/v1/reports/${encodeURIComponent(id)}/figures`)).items;
    });
  }

  /** A report that was asked for is looked after until it is written. */
  async look() {
    if (this.list?.items.some(one => one.state === 'asked') && !this.at.id) this.list = await get('/v1/reports?limit=50').catch(() => this.list);
    if (this.report?.state === 'asked') await this.loadOne(this.report.id);
  }

  async openFigure(figure) {
    const id = this.at.id;
    const found = await this.attempt(() => get(`/v1/reports/${encodeURIComponent(id)}/figures/${figure}/dossiers?limit=200`));
    if (found) this.behind = { figure, ...found };
  }

  async make(event) {
    event.preventDefault();
    const form = new FormData(event.target);
    const made = await this.attempt(() => post('/v1/reports', { kind: form.get('kind'), period: form.get('period').trim() }));
    if (made) location.hash = `#/report/${encodeURIComponent(made.id)}`;
  }

  async show() {
    this.preview = null;
    this.showing = true;
    const bytes = await this.attempt(() => getBytes(`/v1/reports/${encodeURIComponent(this.report.id)}/content?format=pdf`));
    this.showing = false;
    if (bytes) this.preview = bytes;
  }

  render() {
    return this.at.id ? this.onePage() : this.listPage();
  }

  listPage() {
    return html`${heading(t('page-reports'), t('reports-lead'))}
      ${this.may('createReport') ? html`<form class="sheet" @submit=${this.make}><div class="fields">
        <div class="wide"><label class="form-label" for="kind">${t('report-kind')}</label><select class="form-select" id="kind" name="kind"><option value="quality">${t('kind-quality')}</option><option value="retention">${t('kind-retention')}</option></select></div>
        <div><label class="form-label" for="period">${t('period')}</label><input class="form-control" id="period" name="period" required pattern="[0-9]{4}(-Q[1-4]|-[0-9]{2})?" value=${this.me.today.slice(0, 4)} aria-describedby="period-help"></div>
        <div class="tight"><button class="btn btn-ink" ?disabled=${this.busy}>${t('make-report')}</button></div></div><p class="note mb-0 mt-1" id="period-help">${t('period-help')}</p></form>` : nothing}
      ${this.troubleBox()}
      ${this.list ? this.list.items.length ? html`<div class="scroll"><table class="stack"><caption>${t('shown', this.list.items.length)}</caption>
        <thead><tr><th scope="col">${t('report')}</th><th scope="col">${t('period')}</th><th scope="col">${t('as-of')}</th><th scope="col">${t('edition')}</th><th scope="col">${t('state')}</th><th scope="col">${t('paper-code')}</th></tr></thead>
        <tbody>${this.list.items.map(one => html`<tr><th scope="row"><a href="#/report/${encodeURIComponent(one.id)}">${t(`kind-${one.kind}`)}</a></th><td data-label=${t('period')}>${one.period}</td><td class="day" data-label=${t('as-of')}>${day(one.on)}</td><td data-label=${t('edition')}>${one.edition ?? '–'}</td><td data-label=${t('state')}>${this.state(one)}</td><td class="mono" data-label=${t('paper-code')}>${one.code ?? '–'}</td></tr>`)}</tbody></table></div>`
        : html`<div class="sheet">${t('no-reports')}</div>` : nothing}`;
  }

  state(one) {
    return html`<span class="tag ${one.state === 'written' ? 'good' : one.state === 'refused' ? 'late' : ''}">${t(`report-${one.state}`)}</span>`;
  }

  onePage() {
    const one = this.report;
    if (!one) return html`${heading(t('page-reports'))}${this.trouble ? this.troubleBox() : html`<p class="note" role="status">${t('loading')}</p>`}<p><a href="#/reports">‹ ${t('all-reports')}</a></p>`;
    const base = `/v1/reports/${encodeURIComponent(one.id)}/content`;
    return html`<p class="mb-1"><a href="#/reports">‹ ${t('all-reports')}</a></p>${heading(`${t(`kind-${one.kind}`)} ${one.period}`)}
      <p class="lead-line">${t('as-of')} ${day(one.on)} · ${this.state(one)} · ${t('asked-by', one.by, instant(one.at))}</p>${this.troubleBox()}
      ${one.problems.map(problem => html`<div class="box late">${problem.text}${problem.code === 'report-unbalanced' ? html`<div class="mono">${problem.arguments.join(' · ')}</div>` : nothing}</div>`)}
      ${one.state === 'asked' ? html`<div class="sheet" role="status">${t('being-written')}</div>` : nothing}
      ${one.state === 'written' ? html`<div class="sheet"><dl class="facts"><dt>${t('paper-number')}</dt><dd>${one.number}</dd><dt>${t('edition')}</dt><dd>${one.edition}</dd><dt>${t('paper-code')}</dt><dd class="mono">${one.code}</dd><dt>SHA-256</dt><dd class="mono">${one.sha256}</dd></dl>
        <div class="bar mt-2 mb-0"><button type="button" class="btn btn-sm btn-ink" ?disabled=${this.showing} @click=${this.show}>${t(this.showing ? 'being-shown' : 'preview')}</button>${['pdf', 'xlsx', 'json', 'csv'].map(form => html`<a class="btn btn-sm btn-line" href="${base}?format=${form}&save=1" download>${t('take', form.toUpperCase())}</a>`)}</div></div>
        ${this.preview ? html`<section class="sheet" aria-labelledby="pv"><h2 id="pv">${t('preview')}</h2><kho-paper .bytes=${this.preview}></kho-paper></section>` : nothing}
        ${this.figuresTable()}` : nothing}`;
  }

  figuresTable() {
    if (!this.figures) return nothing;
    return html`<p><button type="button" class="btn btn-sm btn-line" aria-pressed=${String(Boolean(this.queries))} @click=${() => { this.queries = !this.queries; }}>${t('show-queries')}</button></p>
      <div class="scroll"><table class="stack"><caption>${t('figures-note')}</caption><thead><tr><th scope="col">${t('figure')}</th><th scope="col">${t('rule')}</th><th scope="col" class="num">${t('value')}</th><th scope="col">${t('behind')}</th></tr></thead>
      <tbody>${this.figures.map(one => html`<tr><th scope="row" class="mono">${one.mark}</th><td lang="vi">${one.rule}${this.queries && one.query ? html`<div class="note mono" lang="en">${one.query}</div>` : nothing}</td><td class="num" data-label=${t('value')}>${one.value}</td>
        <td>${one.dossiers ? html`<a href="#/report/${encodeURIComponent(this.report.id)}?figure=${one.number}">${t('open-dossiers')}</a>` : html`<span class="note">${t('recorded-elsewhere')}</span>`}${this.behind?.figure === one.number ? html`<ul class="rows">${this.behind.items.map(dossier => html`<li>${dossierLink(dossier.id, dossier.code)} ${dossier.title}</li>`)}${this.behind.items.length ? nothing : html`<li>${t('none-behind')}</li>`}</ul>` : nothing}</td></tr>`)}</tbody></table></div>`;
  }
}
customElements.define('kho-reports', Reports);
