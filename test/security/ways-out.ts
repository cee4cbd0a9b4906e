/** Where a page may try to send something. */
export interface Outside {
  /** "http://127.0.0.1:40000" */
  http: string;
  /** "127.0.0.1:40000" */
  tcp: string;
  udp: string;
  /** A name that no resolver knows, and that nobody asks for unless a page makes them. */
  name: string;
}

/** Stands in the page beside the ways: asks a server of WebRTC for addresses and waits until it has said all it has to say. */
export const HELPERS = `const gather = async (server) => {
  const peer = new RTCPeerConnection({ iceServers: [server] });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
  const over = new Promise((resolve) => { peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve(); });
  await Promise.race([over, new Promise((resolve) => setTimeout(resolve, 1500))]);
};`;
declare const gather: (server: RTCIceServer) => Promise<void>;

/** Ways in which a page can make a browser reach another machine; each runs in the page, alone. */
export const WAYS_OUT: Readonly<Record<string, (to: Outside) => unknown>> = {
  'fetch': ({ http }) => fetch(`${http}/fetch`),
  'fetch, no-cors': ({ http }) => fetch(`${http}/no-cors`, { mode: 'no-cors', method: 'POST', body: 'x' }),
  'fetch, keepalive': ({ http }) => fetch(`${http}/keepalive`, { mode: 'no-cors', keepalive: true }),
  'XMLHttpRequest': ({ http }) => {
    const request = new XMLHttpRequest();
    request.open('GET', `${http}/xhr`);
    request.send();
  },
  'sendBeacon': ({ http }) => navigator.sendBeacon(`${http}/beacon`, 'x'),
  'WebSocket': ({ tcp }) => new WebSocket(`ws://${tcp}/`),
  'EventSource': ({ http }) => new EventSource(`${http}/events`),
  'WebTransport': async ({ udp }) => new WebTransport(`https://${udp}/`).ready,
  'an image': ({ http }) => {
    new Image().src = `${http}/image.png`;
  },
  'an image of the page': ({ http }) => document.body.append(Object.assign(document.createElement('img'), { src: `${http}/img`, srcset: `${http}/srcset 2x` })),
  'an SVG image': ({ http }) => {
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', `${http}/svg`);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(image);
    document.body.append(svg);
  },
  'SVG use': ({ http }) => {
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `${http}/use.svg#x`);
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.append(use);
    document.body.append(svg);
  },
  'a background': ({ http }) => document.body.style.setProperty('background-image', `url(${http}/background)`),
  'a cursor': ({ http }) => document.body.style.setProperty('cursor', `url(${http}/cursor), auto`),
  'a style sheet': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${http}/style.css` })),
  'an import in a style sheet': ({ http }) => document.head.append(Object.assign(document.createElement('style'), { textContent: `@import url(${http}/import.css);` })),
  'a constructed style sheet': ({ http }) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`body{border-image:url(${http}/border) 1}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  'a font': ({ http }) => new FontFace('x', `url(${http}/font.woff2)`).load(),
  'audio': ({ http }) => new Audio(`${http}/audio`).play(),
  'video and its poster': ({ http }) => document.body.append(Object.assign(document.createElement('video'), { src: `${http}/video`, poster: `${http}/poster`, autoplay: true })),
  'a script': ({ http }) => document.body.append(Object.assign(document.createElement('script'), { src: `${http}/script.js` })),
  'an import': ({ http }) => import(/* @vite-ignore */ `${http}/module.js`),
  'a worker': ({ http }) => new Worker(`${http}/worker.js`),
  'a worker from a blob': ({ http }) => new Worker(URL.createObjectURL(new Blob([`fetch('${http}/blob')`]))),
  'a worker from data': ({ http }) => new Worker(`data:text/javascript,fetch('${http}/data')`),
  'a shared worker': ({ http }) => new SharedWorker(`${http}/shared.js`),
  'a service worker': ({ http }) => navigator.serviceWorker.register(`${http}/service.js`),
  'a frame': ({ http }) => document.body.append(Object.assign(document.createElement('iframe'), { src: `${http}/frame` })),
  'a frame with its own document': ({ http }) => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc: `<img src="${http}/srcdoc">` })),
  'a frame of data': ({ http }) => document.body.append(Object.assign(document.createElement('iframe'), { src: `data:text/html,<img src="${http}/frame-data">` })),
  'an empty frame’s image': ({ http }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const image = frame.contentDocument?.createElement('img');
    if (image) frame.contentDocument?.body.append(Object.assign(image, { src: `${http}/inside` }));
  },
  'an empty frame’s fetch': ({ http }) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow?.fetch(`${http}/inside-fetch`);
  },
  'an object': ({ http }) => document.body.append(Object.assign(document.createElement('object'), { data: `${http}/object` })),
  'an embed': ({ http }) => document.body.append(Object.assign(document.createElement('embed'), { src: `${http}/embed` })),
  'a form': ({ http }) => {
    const form = Object.assign(document.createElement('form'), { action: `${http}/form`, method: 'post' });
    document.body.append(form);
    form.submit();
  },
  'a form in a frame': ({ http }) => {
    const form = Object.assign(document.createElement('form'), { action: `${http}/form-frame`, target: 'elsewhere' });
    document.body.append(Object.assign(document.createElement('iframe'), { name: 'elsewhere' }), form);
    form.submit();
  },
  'a ping': ({ http }) => {
    const anchor = Object.assign(document.createElement('a'), { href: '#chat', ping: `${http}/ping` });
    document.body.append(anchor);
    anchor.click();
  },
  'a download': ({ http }) => {
    const anchor = Object.assign(document.createElement('a'), { href: `${http}/file`, download: 'file' });
    document.body.append(anchor);
    anchor.click();
  },
  'prefetch': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: `${http}/prefetch` })),
  'preload': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', href: `${http}/preload` })),
  'modulepreload': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `${http}/modulepreload` })),
  'prerender': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'prerender', href: `${http}/prerender` })),
  'an icon': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: `${http}/icon.png` })),
  'a manifest': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: `${http}/manifest.json` })),
  'preconnect': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: http })),
  'preconnect, anonymous': ({ http }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: http, crossOrigin: 'anonymous' })),
  'dns-prefetch': ({ name }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `//dns.${name}` })),
  'dns-prefetch, https': ({ name }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `https://dns-s.${name}` })),
  'preconnect by name': ({ name }) => document.head.append(Object.assign(document.createElement('link'), { rel: 'preconnect', href: `https://preconnect.${name}` })),
  'a link that is only shown': ({ name }) => document.body.append(Object.assign(document.createElement('a'), { href: `https://shown.${name}/`, textContent: 'shown' })),
  'speculation rules': ({ http }) => {
    const rules = JSON.stringify({ prefetch: [{ source: 'list', urls: [`${http}/speculation`] }], prerender: [{ source: 'list', urls: [`${http}/speculation-2`] }] });
    document.head.append(Object.assign(document.createElement('script'), { type: 'speculationrules', textContent: rules }));
  },
  'a refresh': ({ http }) => document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${http}/refresh` })),
  'another base': ({ http }) => {
    document.head.append(Object.assign(document.createElement('base'), { href: `${http}/` }));
    new Image().src = 'based.png';
  },
  'STUN over UDP': ({ udp }) => gather({ urls: `stun:${udp}` }),
  'TURN over UDP': ({ udp }) => gather({ urls: `turn:${udp}`, username: 'stolen', credential: 'x' }),
  'TURN over TCP': ({ tcp }) => gather({ urls: `turn:${tcp}?transport=tcp`, username: 'stolen', credential: 'x' }),
  'TURN over TLS': ({ tcp }) => gather({ urls: `turns:${tcp}?transport=tcp`, username: 'stolen', credential: 'x' }),
  'STUN by name': ({ name }) => gather({ urls: `stun:stun.${name}:3478` }),
  'TURN by name': ({ name }) => gather({ urls: `turn:turn.${name}:3478?transport=tcp`, username: 'stolen', credential: 'x' }),
  'a payment': ({ http }) => new PaymentRequest([{ supportedMethods: `${http}/pay` }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).canMakePayment(),
  'a federated identity': ({ http }) => navigator.credentials.get({ identity: { providers: [{ configURL: `${http}/fedcm.json`, clientId: 'x' }] } } as CredentialRequestOptions),
  'a notification’s icon': ({ http }) => new Notification('x', { icon: `${http}/notification.png` }),
  'going there': ({ http }) => {
    location.href = `${http}/location`;
  },
  'opening a window': ({ http }) => window.open(`${http}/window`),
  'opening a window without opener': ({ http }) => window.open(`${http}/noopener`, '_blank', 'noopener,noreferrer'),
};
