// pdf.js, loaded when the first PDF is shown. Its worker comes from exactly one address.
const WORKER = '/vendor/pdfjs-dist/build/pdf.worker.min.mjs';
let library = null;

async function load() {
  const lib = await import('pdfjs-dist');
  const policy = globalThis.trustedTypes?.createPolicy('kho', { createScriptURL: url => { if (url !== WORKER) throw new TypeError(url); return url; } });
  lib.GlobalWorkerOptions.workerPort = new Worker(policy ? policy.createScriptURL(WORKER) : WORKER, { type: 'module' });
  return lib;
}

/** Opens a PDF from an address (`url`) or from bytes (`data`). */
export async function openPdf(source) {
  library ??= load();
  const lib = await library;
  return lib.getDocument({ ...source, cMapUrl: '/vendor/pdfjs-dist/cmaps/', standardFontDataUrl: '/vendor/pdfjs-dist/standard_fonts/', wasmUrl: '/vendor/pdfjs-dist/wasm/', enableXfa: false, isEvalSupported: false, disableRange: true, disableStream: true }).promise;
}

const tasks = new WeakMap();

/** Draws one page as wide as the canvas's place. A page that is still being drawn there is given up. */
export async function drawPage(pdf, number, canvas) {
  const page = await pdf.getPage(number);
  const before = tasks.get(canvas);
  if (before) {
    before.cancel();
    await before.promise.catch(() => {}); // given up: nothing to tell
  }
  const natural = page.getViewport({ scale: 1 });
  const wide = canvas.parentElement.clientWidth || 600;
  const viewport = page.getViewport({ scale: Math.min(2, wide / natural.width) * Math.min(2, devicePixelRatio || 1) });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  const task = page.render({ canvas, canvasContext: canvas.getContext('2d'), viewport });
  tasks.set(canvas, task);
  try {
    await task.promise;
    canvas.dataset.drawn = String(number);
  } catch (failure) {
    if (failure.name !== 'RenderingCancelledException') throw failure;
  }
}
