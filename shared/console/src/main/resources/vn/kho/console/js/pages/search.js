// Search: a query, dossiers with the places that speak for them, and what they have in common.
import { html, nothing } from 'lit';
import { Page, heading, dossierLink, more } from '../parts.js';
import { t, number, day } from '../i18n.js';
import { get, query } from '../api.js';

/** The facets whose labels can be asked for in the query language. */
const FIELDS = ['department', 'year', 'type'];

/** A label as the query language asks for it, in the words of the person at the screen. */
const clause = (field, value) => `${t(`field-${field}`)}:${/\s/.test(value) ? `"${value}"` : value}`;

class Search extends Page {
  static properties = { ...Page.properties, found: { state: true }, text: { state: true } };

  willUpdate(changed) {
    if (changed.has('at')) this.run(this.at.query.get('q') ?? '');
  }

  async run(text) {
    this.text = text;
    if (!text.trim()) { this.found = null; return; }
    const found = await this.attempt(() => get('/v1/search' + query({ q: text, limit: 20 })));
    if (this.text === text) this.found = found ?? null;
  }

  async further() {
    const next = await this.attempt(() => get('/v1/search' + query({ q: this.text, limit: 20, cursor: this.found.next })));
    if (next) this.found = { ...this.found, items: [...this.found.items, ...next.items], next: next.next };
  }

  go(text) { location.hash = `#/search?q=${encodeURIComponent(text)}`; }

  narrow(field, value) {
    const asked = clause(field, value);
    this.go(this.text.includes(asked) ? this.text.replace(asked, '').trim() : `${this.text} ${asked}`);
  }

  render() {
    return html`${heading(t('page-search'), t('search-lead'))}
      <form class="sheet" role="search" @submit=${event => { event.preventDefault(); this.go(new FormData(event.target).get('q')); }}>
        <div class="fields"><div class="wide"><label class="form-label" for="q">${t('query')}</label>
          <input class="form-control" id="q" name="q" type="search" .value=${this.text ?? ''} autocomplete="off"></div>
          <div class="tight"><button class="btn btn-ink">${t('page-search')}</button></div></div>
        <p class="note mt-2 mb-0">${t('query-help')}</p></form>
      ${this.troubleBox()}
      <div aria-live="polite">${this.found ? html`<p><strong>${t('found', number(this.found.total))}</strong></p>` : nothing}</div>
      ${this.found ? html`<div class="split"><div>${this.facets()}</div><div>
        ${this.found.items.map(hit => this.hit(hit))}
        ${more(this.found.next, () => this.further())}</div></div>` : nothing}`;
  }

  facets() {
    return Object.entries(this.found.facets).filter(([, values]) => Object.keys(values).length).map(([field, values]) => html`
      <fieldset class="facet"><legend>${t(`facet-${field}`)}</legend>
        ${Object.entries(values).sort((a, b) => b[1] - a[1]).slice(0, 12).map(([value, count]) => FIELDS.includes(field)
          ? html`<button type="button" aria-pressed=${String(this.text.includes(clause(field, value)))} @click=${() => this.narrow(field, value)}><span>${value}</span><span>${number(count)}</span></button>`
          : html`<div class="d-flex justify-content-between px-1"><span>${value}</span><span>${number(count)}</span></div>`)}
      </fieldset>`);
  }

  hit(hit) {
    const one = hit.dossier;
    return html`<article class="sheet hit"><h3>${dossierLink(one.id, one.title)}</h3>
      <p class="note mb-0">${one.code} · ${one.department} · ${day(one.started)} · ${t(`state-${one.state}`)}</p>
      ${hit.places.length ? html`<ul class="places">${hit.places.map(place => html`<li>
        ${place.document ? html`<a href="#/dossier/${encodeURIComponent(one.id)}?doc=${encodeURIComponent(place.document)}&page=${place.page ?? 1}&q=${encodeURIComponent(this.text)}">${place.title}${place.page ? `, ${t('page-n', place.page)}` : ''}</a>` : html`<span class="note">${t('in-description')}</span>`}
        <div>${place.snippet.map(run => (run.mark ? html`<mark>${run.text}</mark>` : run.text))}</div></li>`)}</ul>` : nothing}</article>`;
  }
}
customElements.define('kho-search', Search);
