// Words, days and numbers in the language of the person at the screen. Vietnamese is the first language.
const LANGUAGES = ['vi', 'en'];
let words = {};
let language = 'vi';

function remembered() {
  try { return localStorage.getItem('kho-lang'); } catch { return null; }
}

export function lang() { return language; }

export async function speak(wanted) {
  const asked = wanted ?? remembered();
  language = LANGUAGES.includes(asked) ? asked : 'vi';
  try { localStorage.setItem('kho-lang', language); } catch { /* private window: forget */ }
  const answer = await fetch(`/words/${language}.json`);
  words = await answer.json();
  document.documentElement.lang = language;
}

/** The words of a key; `{0}` and on stand for the arguments. A key without words shows itself, so that it is seen. */
export function t(key, ...given) {
  const text = words[key];
  if (text === undefined) return key;
  return text.replace(/\{(\d)\}/g, (_, i) => given[Number(i)] ?? '');
}

export function has(key) { return words[key] !== undefined; }

const zone = 'Asia/Ho_Chi_Minh';
const locale = () => (language === 'en' ? 'en-GB' : 'vi-VN');

/** A day `yyyy-MM-dd`: 15/12/2026 in both languages, so that nobody mistakes the month. */
export function day(text) {
  if (!text) return '';
  const [y, m, d] = text.slice(0, 10).split('-');
  return `${d}/${m}/${y}`;
}

/** The time in a moment of the office's own clock, as written. */
export function time(text) { return text ? text.slice(11, 16) : ''; }

/** An instant, in the office's zone. */
export function instant(text) {
  if (!text) return '';
  return new Intl.DateTimeFormat('vi-VN', { timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(text));
}

export function number(value) { return new Intl.NumberFormat(locale()).format(value); }

export function size(bytes) {
  if (bytes < 1024) return `${number(bytes)} B`;
  const units = ['kB', 'MB', 'GB'];
  let value = bytes / 1024, unit = 0;
  while (value >= 1024 && unit < units.length - 1) { value /= 1024; unit++; }
  return `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }).format(value)} ${units[unit]}`;
}
