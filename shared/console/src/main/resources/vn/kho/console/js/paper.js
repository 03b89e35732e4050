// A printed paper, page by page.
import { LitElement, html, nothing } from 'lit';
import { t } from './i18n.js';
import { openPdf, drawPage } from './pdf.js';

class Paper extends LitElement {
  static properties = { bytes: { attribute: false }, page: { state: true }, pages: { state: true } };

  createRenderRoot() { return this; }

  async updated(changed) {
    if (changed.has('bytes')) {
      this.pdf = await openPdf({ data: this.bytes.slice(0) });
      this.page = 1;
      this.pages = this.pdf.numPages;
    } else if (changed.has('page') || changed.has('pages')) this.draw();
  }

  draw() {
    const canvas = this.querySelector('canvas');
    if (canvas) drawPage(this.pdf, this.page, canvas);
  }

  render() {
    if (!this.pages) return html`<p class="note">${t('loading')}</p>`;
    return html`<div class="bar"><button type="button" class="btn btn-sm btn-line" ?disabled=${this.page <= 1} @click=${() => { this.page--; }}>‹ ${t('previous')}</button><span>${t('page')} ${this.page} / ${this.pages}</span><button type="button" class="btn btn-sm btn-line" ?disabled=${this.page >= this.pages} @click=${() => { this.page++; }}>${t('next')} ›</button></div>
      <div class="page"><canvas role="img" aria-label="${t('page')} ${this.page}"></canvas></div>`;
  }
}
customElements.define('kho-paper', Paper);
