// Matters: the register of the one-stop desk. Late and overdue are said in words; colour only repeats it.
import { html, nothing } from 'lit';
import { Page, heading, dossierLink, more } from '../parts.js';
import { t, has, day, time, number } from '../i18n.js';
import { get, query } from '../api.js';

const WORDS = ['early', 'on-day', 'late', 'running', 'overdue', 'unknown'];

class Matters extends Page {
  static properties = { ...Page.properties, list: { state: true }, filter: { state: true } };

  constructor() {
    super();
    this.filter = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
  }

  async load() {
    const list = await this.attempt(() => get('/v1/matters' + query({ ...this.filter, limit: 100 })));
    if (list) this.list = list;
  }

  async further() {
    const next = await this.attempt(() => get('/v1/matters' + query({ ...this.filter, limit: 100, cursor: this.list.next })));
    if (next) this.list = { ...next, items: [...this.list.items, ...next.items] };
  }

  only(timeliness) {
    this.filter = { ...this.filter, timeliness: this.filter.timeliness === timeliness ? '' : timeliness };
    this.load();
  }

  render() {
    const list = this.list;
    return html`${heading(t('page-matters'), t('matters-lead'))}
      <form class="sheet" @submit=${event => { event.preventDefault(); this.filter = { ...this.filter, ...Object.fromEntries(new FormData(event.target)) }; this.load(); }}><div class="fields">
        <div><label class="form-label" for="m-q">${t('code')}</label><input class="form-control" id="m-q" name="q"></div>
        <div><label class="form-label" for="m-p">${t('procedure')}</label><input class="form-control" id="m-p" name="procedure" placeholder="SNgV-01"></div>
        <div><label class="form-label" for="m-f">${t('received-from')}</label><input class="form-control" id="m-f" name="from" type="date"></div>
        <div><label class="form-label" for="m-t">${t('received-to')}</label><input class="form-control" id="m-t" name="to" type="date"></div>
        <div class="tight"><button class="btn btn-ink">${t('show')}</button></div></div></form>
      ${this.troubleBox()}
      ${list ? html`<ul class="counts" aria-label=${t('timeliness')}>${WORDS.filter(word => list.counts[word]).map(word => html`<li><button type="button" class="btn btn-sm btn-line" aria-pressed=${String(this.filter.timeliness === word)} @click=${() => this.only(word)}>${t(`time-${word}`)}: ${number(list.counts[word])}</button></li>`)}</ul>
      <div class="scroll" tabindex="0" role="region" aria-label=${t('page-matters')}><table class="stack"><caption>${t('register-as-of', day(list.on), list.items.length)}</caption>
        <thead><tr><th scope="col">${t('code')}</th><th scope="col">${t('procedure')}</th><th scope="col">${t('received')}</th><th scope="col">${t('promised')}</th><th scope="col">${t('due')}</th><th scope="col">${t('finished')}</th><th scope="col">${t('returned')}</th><th scope="col">${t('timeliness')}</th></tr></thead>
        <tbody>${list.items.map(one => this.row(one))}</tbody></table></div>${more(list.next, () => this.further())}` : nothing}`;
  }

  row(one) {
    return html`<tr><th scope="row" class="code">${this.me.role === 'quality-manager' ? one.code : dossierLink(one.dossier, one.code)}<div class="note">${one.department} · ${t(`channel-${one.channel}`)}</div></th>
      <td class="said" data-label=${t('procedure')}>${one.procedure}<div class="note" lang="vi">${one.procedureName}</div></td>
      <td class="day" data-label=${t('received')}>${moment(one.received)}</td>
      <td class="day" data-label=${t('promised')}>${day(one.promised) || '–'}</td>
      <td class="day" data-label=${t('due')}>${one.due ? day(one.due) : html`<span class="tag warn">${t(`no-due-${one.dueWhy ?? 'unknown'}`)}</span>`}</td>
      <td class="day" data-label=${t('finished')}>${one.finished ? html`${moment(one.finished)}${one.ending && one.ending !== 'done' ? html`<div class="note">${t(`ending-${one.ending}`)}</div>` : nothing}` : t('still-runs')}</td>
      <td class="day" data-label=${t('returned')}>${one.returned ? day(one.returned) : one.handover === 'uncollected' ? html`<span class="tag warn">${t('uncollected')}</span>` : '–'}</td>
      <td class="verdict" data-label=${t('timeliness')}>${this.verdict(one)}${one.supplements ? html`<div class="note">${t('supplements', one.supplements)}</div>` : nothing}${one.reappointments ? html`<div class="note">${t('reappointments', one.reappointments)}</div>` : nothing}</td></tr>`;
  }

  verdict(one) {
    const kind = ['late', 'overdue'].includes(one.timeliness) ? 'late' : one.timeliness === 'unknown' ? 'warn' : ['early', 'on-day'].includes(one.timeliness) ? 'good' : '';
    const counted = one.days !== undefined && one.days !== null && has(`days-${one.timeliness}`);
    return html`<span class="tag ${kind}">${t(`time-${one.timeliness}`)}</span>${counted ? html`<div class="note">${t(`days-${one.timeliness}`, one.days)}</div>` : nothing}`;
  }
}
/** The day, and under it the time. */
const moment = text => html`${day(text)}<div class="note">${time(text)}</div>`;

customElements.define('kho-matters', Matters);
