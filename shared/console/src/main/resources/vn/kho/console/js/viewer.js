// One document, page by page: the page as it is beside the words as they were read.
import { html, nothing, svg } from 'lit';
import { Page } from './parts.js';
import { t } from './i18n.js';
import { get } from './api.js';
import { openPdf, drawPage } from './pdf.js';

const UNSURE = 70;

class Viewer extends Page {
  static properties = { document: { attribute: false }, page: { type: Number }, words: { state: true }, boxes: { state: true }, lit: { state: true }, failed: { state: true } };

  constructor() {
    super();
    this.page = 1;
    this.boxes = false;
  }

  get base() { return `/v1/dossiers/${encodeURIComponent(this.document.dossier)}/documents/${encodeURIComponent(this.document.id)}`; }

  updated(changed) {
    if (changed.has('document') && changed.get('document')?.id !== this.document.id) this.opened = null;
    if (changed.has('document') || changed.has('page')) this.turn();
  }

  async turn() {
    const wanted = `${this.document.id}/${this.page}`;
    this.wanted = wanted;
    this.words = null;
    this.failed = false;
    this.lit = -1;
    if (this.document.pages === 0) return;
    const [words] = await Promise.all([get(`${this.base}/pages/${this.page}`).catch(() => null), this.draw(wanted)]);
    if (this.wanted === wanted) this.words = words;
  }

  async draw(wanted) {
    if (this.document.mediaType !== 'application/pdf') return;
    try {
      this.opened ??= openPdf({ url: `${this.base}/content` });
      const pdf = await this.opened;
      const canvas = this.querySelector('canvas');
      if (canvas && this.wanted === wanted) await drawPage(pdf, this.page, canvas);
    } catch {
      this.failed = true;
    }
  }

  go(page) { if (page >= 1 && page <= this.document.pages) this.page = page; }

  render() {
    const one = this.document;
    if (one.pages === 0) return html`<div class="box warn">${one.unread?.text ?? t('not-opened')}</div>${this.saving()}`;
    return html`<div class="bar" role="group" aria-label=${t('turn-pages')}>
        <button type="button" class="btn btn-sm btn-line" ?disabled=${this.page <= 1} @click=${() => this.go(this.page - 1)}>‹ ${t('previous')}</button>
        <label for="page-no">${t('page')}</label><input class="form-control form-control-sm" id="page-no" type="number" min="1" max=${one.pages} .value=${String(this.page)} @change=${event => this.go(Number(event.target.value))}>
        <span>/ ${one.pages}</span>
        <button type="button" class="btn btn-sm btn-line" ?disabled=${this.page >= one.pages} @click=${() => this.go(this.page + 1)}>${t('next')} ›</button>
        <button type="button" class="btn btn-sm btn-line" aria-pressed=${String(this.boxes)} @click=${() => { this.boxes = !this.boxes; }}>${t('word-boxes')}</button>
        ${this.saving()}</div>
      <div class="viewer"><div class="page">${this.picture()}${this.overlay()}</div><section aria-labelledby="layer-title"><h2 id="layer-title">${t('text-read')}</h2>${this.layer()}</section></div>`;
  }

  saving() { return html`<a class="btn btn-sm btn-line" href="${this.base}/content?save=1" download>${t('save-original')}</a>`; }

  picture() {
    const label = t('picture-of', this.document.title, this.page);
    if (this.failed) return html`<div class="box late">${t('cannot-draw')}</div>`;
    switch (this.document.mediaType) {
      case 'application/pdf': return html`<canvas role="img" aria-label=${label}></canvas>`;
      case 'image/jpeg': case 'image/png': return html`<img src="${this.base}/content" alt=${label}>`;
      case 'text/plain': return html`<p class="p-3 note">${t('plain-text')}</p>`;
      default: return html`<img src="${this.base}/pages/${this.page}/picture" alt=${label} @error=${() => { this.failed = true; }}>`;
    }
  }

  overlay() {
    if (!this.words || (!this.boxes && this.lit < 0)) return nothing;
    const shown = this.boxes ? this.words.words.map((word, i) => [word, i]) : [[this.words.words[this.lit], this.lit]];
    return html`<svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">${shown.map(([word, i]) => rectangle(word, i === this.lit))}</svg>`;
  }

  layer() {
    if (!this.words) return html`<p class="note">${this.document.reading.state === 'reading' || this.document.reading.state === 'waiting' ? t('not-yet-read') : t('loading')}</p>`;
    const how = html`<p class="note">${t(`how-${this.words.how}`)}${this.words.why ? ` · ${t(`trust-${this.words.why}`)}` : ''}${this.words.how === 'ocr' ? ` · ${t('confidence', this.words.confidence)}` : ''}</p>`;
    const lines = [];
    this.words.words.forEach((word, i) => { (lines[word.line] ??= []).push([word, i]); });
    return html`${how}<div class="layer" tabindex="0" aria-label=${t('text-read')}>${lines.filter(Boolean).map(line => html`<p>${line.map(([word, i]) => html`<span class="${word.confidence < UNSURE ? 'unsure' : ''} ${i === this.lit ? 'lit' : ''}" @pointerenter=${() => { this.lit = i; }} @pointerleave=${() => { this.lit = -1; }}>${word.text}</span> `)}</p>`)}</div>
      ${this.words.words.some(word => word.confidence < UNSURE) ? html`<p class="note">${t('unsure-note')}</p>` : nothing}`;
  }
}

function rectangle(word, lit) {
  const [left, top, right, bottom] = word.box;
  return svg`<rect x=${left} y=${top} width=${right - left} height=${bottom - top} class="${lit ? 'lit' : ''} ${word.confidence < UNSURE ? 'unsure' : ''}"></rect>`;
}

customElements.define('kho-viewer', Viewer);
