// Calls the archive. Every failure becomes a Trouble with words to show.
import { lang, t } from './i18n.js';

let token = null;
let lost = () => {};

/** What a call ended with, in words. */
export class Trouble extends Error {
  constructor(status, body) {
    super(body.title);
    this.status = status;
    this.code = body.code;
    this.request = body.request;
    this.errors = body.errors ?? [];
  }
}

export function writeToken(value) { token = value; }
export function whenSignedOut(what) { lost = what; }

export async function call(method, path, body) {
  const answer = await ask(method, path, body);
  return answer.status === 204 ? null : answer.json();
}

async function ask(method, path, body) {
  const headers = { 'Accept': 'application/json', 'Accept-Language': lang() };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (method !== 'GET' && token) headers['X-CSRF-Token'] = token;
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body === undefined ? undefined : JSON.stringify(body), credentials: 'same-origin' });
  } catch {
    throw new Trouble(0, { code: 'no-answer', title: t('no-answer') });
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({ code: 'no-answer', title: t('no-answer') }));
  if (answer.status === 401 && path !== '/v1/session' && path !== '/v1/me') lost();
  throw new Trouble(answer.status, problem);
}

export const get = path => call('GET', path);
export const getBytes = async path => (await ask('GET', path)).arrayBuffer();
export const post = (path, body) => call('POST', path, body);

export function query(values) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== undefined && value !== null && value !== '') search.set(name, value);
  const text = search.toString();
  return text ? `?${text}` : '';
}

/**
 * Sends bytes with progress: fetch() cannot tell how far it has come. An address elsewhere bears its own leave, and is
 * told nothing of ours.
 */
export function put(url, blob, progress) {
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (new URL(url, location.href).origin === location.origin) {
      request.setRequestHeader('Accept-Language', lang());
      if (token) request.setRequestHeader('X-CSRF-Token', token);
    }
    request.upload.onprogress = event => progress(event.loaded);
    request.onload = () => {
      if (request.status < 300) return done();
      let body = { code: 'no-answer', title: t('no-answer') };
      try { body = JSON.parse(request.responseText); } catch { /* not a problem body */ }
      failed(new Trouble(request.status, body));
    };
    request.onerror = () => failed(new Trouble(0, { code: 'no-answer', title: t('no-answer') }));
    request.send(blob);
  });
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID: the sender names the upload, so that sending it again changes nothing. */
export function ulid() {
  let time = Date.now(), text = '';
  for (let i = 0; i < 10; i++) { text = ALPHABET[time % 32] + text; time = Math.floor(time / 32); }
  const random = crypto.getRandomValues(new Uint8Array(16));
  for (const byte of random) text += ALPHABET[byte % 32];
  return text;
}
