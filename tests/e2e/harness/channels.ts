// Every way out of a page that we know of and that loads something: by script, by element, by style.

/** What to do in the page, as text: this file's own tools would rewrite code. It is told where to leak to: the names of Target. */
export type Channels = Readonly<Record<string, string>>;

const inWorker = "URL.createObjectURL(new Blob([`fetch('${web}', { mode: 'no-cors' })`]))";
/** Asks a server for its own address, which is a packet out. `it` is the window it is taken from. */
export const CALL = `
  const peer = new it.RTCPeerConnection({ iceServers: [{ urls: stun }] });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());`;

export const REQUESTS: Channels = {
  fetch: 'await fetch(web)',
  'fetch without CORS': "await fetch(web, { mode: 'no-cors' })",
  'fetch that outlives the page': "await fetch(web, { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' })",
  'fetch later': 'fetchLater(web, { activateAfter: 0 })',
  XMLHttpRequest: "const request = new XMLHttpRequest(); request.open('GET', web); request.send()",
  WebSocket: 'new WebSocket(socket)',
  beacon: "navigator.sendBeacon(web, 'x')",
  EventSource: 'new EventSource(web)',
  WebTransport: 'new WebTransport(secure)',
  WebRTC: `const it = window; ${CALL}`,
  'WebRTC by its old name': `const it = { RTCPeerConnection: webkitRTCPeerConnection }; ${CALL}`,
  'cache that fetches': "await (await caches.open('x')).add(new Request(web, { mode: 'no-cors' }))",
  worker: 'new Worker(web)',
  'worker from text': `new Worker(${inWorker})`,
  'shared worker': 'new SharedWorker(web)',
  'shared worker from text': `new SharedWorker(${inWorker})`,
  'service worker': 'await navigator.serviceWorker.register(web)',
  'audio worklet': 'await new AudioContext().audioWorklet.addModule(web)',
  'paint worklet': 'await CSS.paintWorklet.addModule(web)',
  'dynamic import': 'await import(web)',
  'dynamic import from text': 'await import(`data:text/javascript,fetch("${web}",{mode:"no-cors"})`)',
  'code from text': "new Function(`fetch('${web}', { mode: 'no-cors' })`)()",
  'font by script': "await new FontFace('probe', `url(${web})`).load()",
  'payment request':
    "await new PaymentRequest([{ supportedMethods: secure }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).canMakePayment()",
};

/** Attributes are set, as markup would. */
const made = (name: string, attributes: string, parent = 'body') => `
  const it = document.createElement('${name}');
  for (const [key, value] of Object.entries(${attributes})) it.setAttribute(key, value);
  document.${parent}.append(it)`;
const hint = (rel: string, more = '') => made('link', `{ rel: '${rel}', href: web${more} }`, 'head');
const SEEN = "document.body.append(Object.assign(document.createElement('p'), { className: 'probe', textContent: 'x' }));";
const style = (text: string) => `
  const it = document.createElement('style');
  it.textContent = \`${text}\`;
  document.head.append(it);
  ${SEEN}`;
const sheet = (text: string) => `
  const it = new CSSStyleSheet();
  it.replaceSync(\`${text}\`);
  document.adoptedStyleSheets.push(it);
  ${SEEN}`;
const BACKGROUND = '.probe { background-image: url(${web}) }';
const FONT = '@font-face { font-family: probe; src: url(${web}) } .probe { font-family: probe }';

export const ELEMENTS: Channels = {
  'image by script': 'new Image().src = web',
  image: made('img', '{ src: web }'),
  'image of several sizes': made('img', '{ srcset: `${web} 1x` }'),
  'image of a form': made('input', "{ type: 'image', src: web }"),
  'image of a drawing': `
    const [drawing, image] = ['svg', 'image'].map((one) => document.createElementNS('http://www.w3.org/2000/svg', one));
    image.setAttribute('href', web);
    drawing.append(image);
    document.body.append(drawing)`,
  'icon of the page': hint('icon'),
  'style sheet': hint('stylesheet'),
  'style element': style(BACKGROUND),
  '@import': style('@import url(${web});'),
  '@font-face': style(FONT),
  'style of an element': 'document.body.style.backgroundImage = `url(${web})`',
  'style sheet by script': sheet(BACKGROUND),
  'style sheet by script with a font': sheet(FONT),
  iframe: made('iframe', '{ src: web }'),
  frame: made('frame', '{ src: web }'),
  object: made('object', '{ data: web }'),
  embed: made('embed', '{ src: web }'),
  audio: made('audio', "{ src: web, preload: 'auto' }"),
  video: made('video', "{ src: web, preload: 'auto' }"),
  'picture of a video': made('video', '{ poster: web }'),
  'subtitles of a video': `
    const [video, track] = [document.createElement('video'), document.createElement('track')];
    Object.assign(track, { default: true, src: web });
    video.crossOrigin = 'anonymous';
    video.append(track);
    track.track.mode = 'showing';
    document.body.append(video)`,
  'script element': made('script', '{ src: web }'),
  'script of a module': made('script', "{ src: web, type: 'module' }"),
  'script in the page': `
    const it = document.createElement('script');
    it.textContent = "fetch('" + web + "', { mode: 'no-cors' })";
    document.body.append(it)`,
  'speculation rules': `
    const it = Object.assign(document.createElement('script'), { type: 'speculationrules' });
    it.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [web], eagerness: 'immediate' }] });
    document.head.append(it)`,
  markup: 'document.body.innerHTML += `<img src="${web}">`',
  'attribute that is script': made('img', "{ src: 'data:,x', onerror: `fetch('${web}', { mode: 'no-cors' })` }"),
  manifest: hint('manifest'),
  preload: hint('preload', ", as: 'image'"),
  'preload of data': hint('preload', ", as: 'fetch', crossorigin: ''"),
  prefetch: hint('prefetch'),
  prerender: hint('prerender'),
  modulepreload: hint('modulepreload'),
  preconnect: hint('preconnect'),
  'preconnect by a link from another document': hint('preconnect').replace('document.', "document.implementation.createHTMLDocument('')."),
};
