// What every page is made of.
import { LitElement, html, nothing } from 'lit';
import { t } from './i18n.js';
import { Trouble } from './api.js';

/** A page in the light DOM, so that the sheet applies and labels find their fields. */
export class Page extends LitElement {
  static properties = { me: { attribute: false }, at: { attribute: false }, busy: { state: true }, trouble: { state: true } };

  createRenderRoot() { return this; }

  may(operation) { return this.me.may.includes(operation); }

  /** Does something that may fail, and shows the failure instead of hiding it. */
  async attempt(what) {
    this.busy = true;
    this.trouble = null;
    try {
      return await what();
    } catch (failure) {
      if (!(failure instanceof Trouble)) throw failure;
      this.trouble = failure;
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  troubleBox() { return troubleBox(this.trouble); }
}

export function troubleBox(trouble) {
  if (!trouble) return nothing;
  const ours = trouble.status >= 500; // only then is there something to look up by the request's id
  return html`<div class="box late" role="alert"><span class="words">${trouble.message}</span>
    ${trouble.errors.map(part => html`<div>${part.pointer}: ${part.detail}</div>`)}
    ${ours && trouble.request ? html`<div class="note">${t('request')} <span class="mono">${trouble.request}</span></div>` : nothing}</div>`;
}

export const heading = (title, lead) => html`<h1 tabindex="-1">${title}</h1>${lead ? html`<p class="lead-line">${lead}</p>` : nothing}`;

export const dossierLink = (dossier, label) => html`<a href="#/dossier/${encodeURIComponent(dossier)}">${label}</a>`;

/** More of a list, when there is more. */
export const more = (next, what) => (next ? html`<p><button type="button" class="btn btn-sm btn-line" @click=${what}>${t('more')}</button></p>` : nothing);
