// Intake: many files into one dossier. Each line says how far its file has come, and what to do when it went no further.
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Page, heading, dossierLink, troubleBox } from '../parts.js';
import { t, has, size, instant } from '../i18n.js';
import { get, post, put, query, ulid, Trouble } from '../api.js';

const AT_ONCE = 3;
const LOOK_EVERY = 700;
const ORDER = ['sending', 'received', 'reading', 'filed'];

class Intake extends Page {
  static properties = { ...Page.properties, open: { state: true }, dossier: { state: true }, rows: { state: true }, over: { state: true }, waiting: { state: true }, vouching: { state: true } };

  constructor() {
    super();
    this.open = [];
    this.rows = [];
    this.waiting = [];
    this.sending = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.timer = setInterval(() => this.look(), LOOK_EVERY);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  willUpdate(changed) {
    if (changed.has('at') && this.open.length) this.wanted();
  }

  /** The dossier that a link to this page names. */
  wanted() {
    const id = this.at.query.get('dossier');
    this.dossier = this.open.find(one => one.id === id) ?? this.dossier;
  }

  async load() {
    await this.attempt(async () => {
      const [open, waiting] = await Promise.all([get('/v1/dossiers' + query({ state: 'open', limit: 200 })), get('/v1/uploads?state=waiting')]);
      this.open = open.items;
      this.waiting = waiting.items;
      if (!this.dossier) this.wanted();
    });
  }

  choose(text) {
    this.dossier = this.open.find(one => text === one.code || text.startsWith(`${one.code} · `)) ?? null;
  }

  async take(entries) {
    if (!this.dossier) return;
    const files = [];
    for (const entry of entries) await walk(entry, files);
    this.add(files);
  }

  add(files) {
    const added = files.map(file => ({ id: ulid(), file, dossier: this.dossier, state: 'queued', sent: 0 }));
    this.rows = [...added, ...this.rows];
    this.pump();
  }

  pump() {
    while (this.sending < AT_ONCE) {
      const row = this.rows.findLast(one => one.state === 'queued');
      if (!row) return;
      this.sending++;
      this.send(row).finally(() => { this.sending--; this.pump(); });
    }
  }

  async send(row) {
    row.state = 'sending';
    row.trouble = null;
    this.requestUpdate();
    try {
      await this.sendParts(row);
      row.state = 'received';
    } catch (failure) {
      if (!(failure instanceof Trouble)) throw failure;
      row.state = 'failed';
      row.trouble = failure;
    }
    this.requestUpdate();
  }

  /** Sends what the ticket asks for. A line that breaks costs one part: a new ticket names what is missing. */
  async sendParts(row, tries = 3) {
    const ticket = await post('/v1/uploads', { id: row.id, dossier: row.dossier.id, name: row.file.name, bytes: row.file.size });
    row.upload = ticket.id;
    try {
      for (const part of ticket.parts) await put(part.url, row.file.slice(part.from, part.from + part.bytes), sent => { row.sent = part.from + sent; this.requestUpdate(); });
    } catch (failure) {
      const passing = failure instanceof Trouble && (failure.status === 0 || failure.status >= 500 || failure.status === 403);
      if (!passing || tries === 1) throw failure;
      return this.sendParts(row, tries - 1);
    }
    await post(`/v1/uploads/${encodeURIComponent(ticket.id)}/complete`);
  }

  /** Looks after every file that is on its way. */
  async look() {
    const going = this.rows.filter(row => row.upload && ['received', 'waiting', 'reading'].includes(row.state));
    let moved = false;
    for (const row of going) {
      const before = row.state;
      try {
        row.view = await get(`/v1/uploads/${encodeURIComponent(row.upload)}`);
        row.state = row.view.state;
        row.trouble = null;
      } catch (failure) {
        if (!(failure instanceof Trouble)) throw failure;
        if (failure.status !== 404) row.trouble = failure;
      }
      moved ||= before !== row.state;
    }
    if (moved) this.waiting = (await get('/v1/uploads?state=waiting').catch(() => ({ items: this.waiting }))).items;
    if (going.length) this.requestUpdate();
  }

  async vouch(event) {
    event.preventDefault();
    const view = this.vouching;
    const reason = new FormData(event.target).get('reason');
    this.vouchTrouble = null;
    try {
      await post(`/v1/uploads/${encodeURIComponent(view.id)}/vouch`, { reason });
    } catch (failure) {
      if (!(failure instanceof Trouble)) throw failure;
      this.vouchTrouble = failure;
      this.requestUpdate();
      return;
    }
    this.closeVouch();
    const row = this.rows.find(one => one.upload === view.id);
    if (row) row.state = 'received';
    this.waiting = this.waiting.filter(one => one.id !== view.id);
    setTimeout(() => this.load(), 1500);
  }

  openVouch(view) {
    this.vouching = view;
    this.updateComplete.then(() => this.querySelector('dialog').showModal());
  }

  closeVouch() {
    this.querySelector('dialog')?.close();
    this.vouching = null;
  }

  async openDossier(event) {
    event.preventDefault();
    const form = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value));
    const made = await this.attempt(() => post('/v1/dossiers', form));
    if (!made) return;
    await this.load();
    this.dossier = made;
    event.target.reset();
    event.target.closest('details').open = false;
  }

  render() {
    return html`${heading(t('page-intake'), t('intake-lead'))}${this.troubleBox()}
      <div class="sheet"><div class="fields">
        <div class="wide"><label class="form-label" for="dossier">${t('into-dossier')}</label>
          <input class="form-control" id="dossier" list="open-dossiers" autocomplete="off" placeholder=${t('dossier-hint')}
            .value=${this.dossier ? `${this.dossier.code} · ${this.dossier.title}` : ''} @change=${event => this.choose(event.target.value)}>
          <datalist id="open-dossiers">${this.open.map(one => html`<option value="${one.code} · ${one.title}"></option>`)}</datalist></div>
      </div>
      <p class="note mt-2 mb-2">${this.dossier ? html`${t('goes-into')} ${dossierLink(this.dossier.id, this.dossier.code)} · ${this.dossier.title}` : t('choose-dossier-first')}</p>
      ${this.newDossier()}</div>
      ${this.dropZone()}
      ${this.rows.length ? html`<section class="sheet" aria-labelledby="sent"><h2 id="sent">${t('sent-now', this.rows.length)}</h2>
        <ul class="rows">${repeat(this.rows, row => row.id, row => this.row(row))}</ul></section>` : nothing}
      ${this.waitingList()}
      ${this.dialog()}`;
  }

  newDossier() {
    return html`<details><summary>${t('open-new-dossier')}</summary><form class="mt-2" @submit=${this.openDossier}><div class="fields">
      <div><label class="form-label" for="n-code">${t('code')}</label><input class="form-control" id="n-code" name="code" required maxlength="100"></div>
      <div class="wide"><label class="form-label" for="n-title">${t('title')}</label><input class="form-control" id="n-title" name="title" required maxlength="1000"></div>
      <div><label class="form-label" for="n-dep">${t('department')}</label><select class="form-select" id="n-dep" name="department">${this.me.departments.map(one => html`<option>${one}</option>`)}</select></div>
      <div><label class="form-label" for="n-start">${t('started')}</label><input class="form-control" id="n-start" name="started" type="date" required value=${this.me.today}></div>
      <div><label class="form-label" for="n-plan">${t('plan')}</label><input class="form-control" id="n-plan" name="plan"></div>
      <div class="tight"><button class="btn btn-ink">${t('open-dossier')}</button></div></div></form></details>`;
  }

  dropZone() {
    const off = !this.dossier;
    return html`<div class="drop ${this.over ? 'over' : ''} ${off ? 'off' : ''}"
        @dragover=${event => { event.preventDefault(); this.over = !off; }} @dragleave=${() => { this.over = false; }}
        @drop=${event => { event.preventDefault(); this.over = false; this.take([...event.dataTransfer.items].map(item => item.webkitGetAsEntry()).filter(Boolean)); }}>
      <p class="mb-2"><strong>${t('drop-here')}</strong></p>
      <label class="btn btn-line ${off ? 'disabled' : ''}" for="files">${t('or-choose')}</label>
      <input class="visually-hidden" id="files" type="file" multiple ?disabled=${off} @change=${event => { this.add([...event.target.files]); event.target.value = ''; }}>
      <p class="note mt-2 mb-0">${t('drop-note')}</p></div>`;
  }

  row(row) {
    const view = row.view;
    const name = row.file.name;
    return html`<li>
      <div class="line"><span class="grow"><strong>${name}</strong> <span class="note">${size(row.file.size)}</span></span>${this.standing(row)}</div>
      ${this.steps(row)}
      ${row.state === 'sending' ? html`<progress max=${Math.max(1, row.file.size)} .value=${row.sent} aria-label=${t('sending-file', name)}></progress>` : nothing}
      ${row.state === 'reading' && view?.pages ? html`<progress max=${view.pages} .value=${view.read ?? 0} aria-label=${t('reading-file', name)}></progress>` : nothing}
      ${view?.twins?.length ? html`<p class="note mb-0">${t('same-bytes')} ${view.twins.join('; ')}</p>` : nothing}
      ${row.trouble ? troubleBox(row.trouble) : nothing}
      ${row.state === 'failed' ? html`<button type="button" class="btn btn-sm btn-line" @click=${() => { row.state = 'queued'; this.pump(); }}>${t('send-again')}</button>` : nothing}
      ${view ? this.what(view) : nothing}</li>`;
  }

  standing(row) {
    const kind = row.state === 'filed' ? 'good' : ['refused', 'failed'].includes(row.state) ? 'late' : row.state === 'waiting' ? 'warn' : '';
    const reading = row.state === 'reading' && row.view?.pages;
    return html`<span class="tag ${kind}" data-state=${row.state}>${reading ? t('reading-page', Math.min((row.view.read ?? 0) + 1, row.view.pages), row.view.pages) : t(`upload-${row.state}`)}</span>`;
  }

  steps(row) {
    const at = row.state === 'filed' ? ORDER.length : ORDER.indexOf(row.state === 'waiting' || row.state === 'refused' ? 'received' : row.state);
    return html`<ol class="steps">${['step-received', 'step-checking', 'step-reading', 'step-filed'].map((key, i) => html`<li class=${i < at ? 'was' : i === at ? 'now' : ''}>${t(key)}</li>`)}</ol>`;
  }

  /** What is wrong, and what can be done. */
  what(view) {
    if (view.state === 'filed') return html`<p class="note mb-0">${t('filed-in')} ${dossierLink(view.dossier, view.dossierCode)}${view.problem ? html` · <span class="bad">${view.problem.text}</span>` : nothing}</p>`;
    if (!view.problem) return nothing;
    return html`<div class="box ${view.state === 'refused' ? 'late' : 'warn'} mt-1 mb-1"><span class="words">${words(view.problem)}</span></div>
      ${view.mayVouch ? html`<button type="button" class="btn btn-sm btn-line" @click=${() => this.openVouch(view)}>${t('vouch')}</button>` : nothing}`;
  }

  waitingList() {
    return html`<section class="sheet" aria-labelledby="wait"><h2 id="wait">${t('waiting-for-you', this.waiting.length)}</h2>
      ${this.waiting.length ? html`<ul class="rows">${this.waiting.map(view => html`<li>
        <div class="line"><span class="grow"><strong>${view.name ?? view.id}</strong> <span class="note">${size(view.bytes)} · ${instant(view.at)} · ${view.by}</span></span>${dossierLink(view.dossier, view.dossierCode)}</div>
        ${this.what(view)}</li>`)}</ul>` : html`<p class="note mb-0">${t('nothing-waits')}</p>`}</section>`;
  }

  dialog() {
    if (!this.vouching) return nothing;
    return html`<dialog aria-labelledby="vouch-title" @close=${() => { this.vouching = null; }}><form @submit=${this.vouch}>
      <h2 id="vouch-title">${t('vouch-title')}</h2>
      <p>${t('vouch-lead', this.vouching.name ?? this.vouching.id)}</p>
      ${troubleBox(this.vouchTrouble)}
      <label class="form-label" for="reason">${t('vouch-reason')}</label>
      <textarea class="form-control mb-3" id="reason" name="reason" rows="3" maxlength="500" required></textarea>
      <div class="bar"><button class="btn btn-ink">${t('vouch-do')}</button><button type="button" class="btn btn-line" @click=${this.closeVouch}>${t('cancel')}</button></div></form></dialog>`;
  }
}

/** Why a file waits, in the words of this page; other problems bring their own. */
function words(problem) {
  const key = `wait-${problem.code}`;
  if (!has(key)) return problem.text;
  const detail = `detail-${problem.arguments[0]}`;
  return t(`wait-${problem.code}`, has(detail) ? t(`detail-${problem.arguments[0]}`) : problem.arguments[0]);
}

/** Files of a dropped entry, folders walked through. */
async function walk(entry, files) {
  if (entry.isFile) {
    files.push(await new Promise((done, failed) => entry.file(done, failed)));
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const entries = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (!entries.length) return;
    for (const inner of entries) await walk(inner, files);
  }
}

customElements.define('kho-intake', Intake);
