import type { AppError } from '../../result.ts';
import type { Route } from '../../models/route.ts';
import { say, type Sentence } from '../../say.ts';
import type { Arrived } from './arrived.ts';
import type { Failure } from './failure.ts';
import { detailOf, hostOf, proxyOf } from './failure-words.ts';
import { cut } from './stream-failure.ts';

const REFUSED = new Set(['ECONNREFUSED']);
const UNRESOLVED = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_FAIL']);
const UNREACHABLE = new Set(['ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL', 'EHOSTDOWN']);
const TIMED_OUT = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const CUT = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'Z_BUF_ERROR', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)/u;

/** What the network layer said, innermost cause first. */
export interface NetTrouble {
  /** `ECONNREFUSED`, `UND_ERR_SOCKET`, `CERT_HAS_EXPIRED`; empty when it gave none. */
  code: string;
  words: string;
}

const seconds = (ms: number): Sentence => (ms < 1000 ? say`${ms} milliseconds` : say`${Math.round(ms / 1000)} seconds`);

/** The server did not begin to answer, or stopped sending, for `ms` milliseconds. */
export function timedOut(route: Route, ms: number, arrived: Arrived): Failure {
  const message = silenceWords(hostOf(route), ms, arrived);
  return { error: { code: 'net/timeout', message, action: 'retry' }, retry: arrived === 'nothing' ? 'once' : 'never' };
}

function silenceWords(host: string, ms: number, arrived: Arrived): Sentence {
  if (arrived === 'nothing') return say`The server at ${host} did not begin to answer within ${seconds(ms)}. Try again, or raise generationConfig.timeout for this model.`;
  if (arrived === 'bytes') return say`The server at ${host} stopped sending in the middle of its answer and stayed silent for ${seconds(ms)}. What had arrived is kept. Try again.`;
  return say`The server at ${host} stopped sending in the middle of its answer and stayed silent for ${seconds(ms)}. What had arrived is kept. Continue from there, or try again from the beginning.`;
}

function secureFailure(code: string, host: string): AppError | undefined {
  if (CERTIFICATE.test(code)) {
    const message = say`The connection to ${host} was refused because its certificate cannot be trusted. Check the base URL, the clock of this computer, and any proxy in between.`;
    return { code: 'net/failed', message, action: 'check-base-url' };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL')) {
    const message = say`No secure connection to ${host} could be made: the server does not speak https properly. Check whether the base URL should begin with http://.`;
    return { code: 'net/failed', message, action: 'check-base-url' };
  }
  return undefined;
}

/** The proxy itself did not answer, or did not want to lead on. */
function proxyFailure({ code, words }: NetTrouble, route: Route): AppError | undefined {
  const proxy = proxyOf(route);
  const isMissing = REFUSED.has(code) || UNRESOLVED.has(code) || UNREACHABLE.has(code);
  if (proxy === undefined || (!isMissing && !/proxy|tunnel/iu.test(words))) return undefined;
  const what = isMissing ? say`does not answer` : say`did not let the request pass`;
  const message = say`The request to ${hostOf(route)} was not made: ${proxy} ${what}. Check that variable, or name the server in NO_PROXY.`;
  return { code: isMissing ? 'net/refused' : 'net/failed', message, action: 'retry' };
}

function classify({ code, words }: NetTrouble, route: Route): AppError {
  const host = hostOf(route);
  if (REFUSED.has(code)) {
    return { code: 'net/refused', message: say`Nothing answers at ${host}: the connection was refused. Start the server there, or correct the base URL.`, action: 'check-base-url' };
  }
  if (UNRESOLVED.has(code)) {
    return { code: 'net/unresolved', message: say`The name ${host} cannot be found. Check your network connection and the base URL.`, action: 'check-base-url' };
  }
  if (UNREACHABLE.has(code)) {
    return { code: 'net/failed', message: say`There is no way to ${host} from this computer. Check your network connection.`, action: 'retry' };
  }
  if (words === 'bad port') {
    return { code: 'model/bad-base-url', message: say`The request was not sent: the port in ${host} is reserved for another service. Correct the base URL.`, action: 'check-base-url' };
  }
  const message = say`The request to ${host} could not be made. Check your network connection and the base URL, and try again.`;
  return secureFailure(code, host) ?? { code: 'net/failed', message, action: 'retry' };
}

/** A failure below HTTP. A reset or a timeout is worth another try while nothing has arrived; a refused connection is told at once. */
export function netFailure(trouble: NetTrouble, route: Route, arrived: Arrived): Failure {
  const { code, words } = trouble;
  const detail = detailOf(code === '' ? words : `${code}: ${words}`, route);
  const blocked = proxyFailure(trouble, route);
  if (blocked !== undefined) return { error: { ...blocked, ...detail }, retry: 'never' };
  if (CUT.has(code) || words === 'terminated') return withDetail(cut(route, arrived), detail);
  if (TIMED_OUT.has(code)) {
    const message = say`The connection to ${hostOf(route)} timed out. Check your network connection, and try again.`;
    return { error: { code: 'net/timeout', message, action: 'retry', ...detail }, retry: arrived === 'nothing' ? 'once' : 'never' };
  }
  return { error: { ...classify(trouble, route), ...detail }, retry: 'never' };
}

function withDetail(failure: Failure, detail: { detail?: string }): Failure {
  return { ...failure, error: { ...failure.error, ...detail } };
}
