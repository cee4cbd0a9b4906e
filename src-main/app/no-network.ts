import { app, type Session, type WebContents } from 'electron';

/** Nothing listens at port 0, and nothing can. */
const NOWHERE = { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:0', proxyBypassRules: '<-loopback>' } as const;

/**
 * Chromium's ways to the network that pass by the request filter and the page's policy: names that a page asks to
 * have looked up early, and WebRTC, which talks to any server that the page names. Each is a way to carry something
 * out in a host name. Main's own requests go through Node and are not concerned.
 */
export function refuseEarlyLookups(): void {
  app.commandLine.appendSwitch('blink-settings', 'dnsPrefetchingEnabled=false');
}

/** Sends whatever still tries to connect (WebRTC over TCP, names of its servers) to a proxy that does not exist. */
export function refuseConnections(target: Session): void {
  if (!__DEV_SERVER__) void target.setProxy(NOWHERE);
}

/** WebRTC without UDP; over TCP it meets the proxy. */
export function refusePackets(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
