import { describe, expect, it } from 'vitest';
import { answered, beginCheck, busy, failedCheck, spoken, stopped } from '../../../src-main/core/check/check-progress.ts';
import { checkRequest } from '../../../src-main/core/check/check-request.ts';
import type { ErrorCode } from '../../../src-main/core/result.ts';
import type { CheckView } from '../../../src-main/core/check/check-view.ts';
import { anthropicRoute, geminiRoute, openAiRoute } from '../../llm/route.ts';
import { say } from '../../../src-main/core/say.ts';

const route = openAiRoute('http://h');
const states = ({ stages }: CheckView): string => stages.map(({ state }) => state[0]).join('');
const failing = (code: ErrorCode, view = beginCheck(), action?: 'choose-model'): CheckView => failedCheck(view, { code, message: say`m`, ...(action && { action }) }, 5);

describe('the steps of a check', () => {
  it('pass in order', () => {
    const begun = beginCheck();
    const reached = answered(begun, route, 3);
    expect([states(begun), states(reached), states(spoken(reached, 9))]).toEqual(['rwww', 'pppr', 'pppp']);
    expect([begun, reached, spoken(reached, 9)].map(({ finished }) => finished)).toEqual([false, false, true]);
    expect(spoken(reached, 1234).stages[3]).toMatchObject({ ms: 1234, note: 'The answer began after 1.2 s.' });
  });

  it.each([
    ['net/refused', 'fwww'],
    ['model/bad-base-url', 'fwww'],
    ['provider/unavailable', 'fwww'],
    ['provider/not-an-api', 'fwww'],
    ['model/key-missing', 'wfww'],
    ['provider/bad-key', 'pfww'],
    ['provider/forbidden', 'pfww'],
    ['account/signed-out', 'wfww'],
    ['provider/rejected', 'ppfw'],
    ['provider/too-long', 'ppfw'],
    ['model/unknown', 'wwfw'],
    ['provider/bad-stream', 'pppf'],
  ] as const)('end where the failure belongs: %s', (code, expected) => {
    expect(states(failing(code))).toBe(expected);
  });

  it('tell an unknown model from an unknown address', () => {
    expect([states(failing('provider/not-found', beginCheck(), 'choose-model')), states(failing('provider/not-found'))]).toEqual(['ppfw', 'fwww']);
  });

  it('that have passed stay so when the connection breaks later', () => {
    expect(states(failing('net/cut', answered(beginCheck(), route, 1)))).toBe('pppf');
  });

  it('are taken back when the answer turns out to be none', () => {
    expect(states(failing('provider/not-an-api', answered(beginCheck(), route, 1)))).toBe('fwww');
  });

  it('end without a failure when they are stopped, or when the server is busy', () => {
    expect([states(stopped(beginCheck())), states(busy(beginCheck(), route, 1))]).toEqual(['wwww', 'ppww']);
    expect([stopped(beginCheck()), busy(beginCheck(), route, 1)].map(({ error, finished }) => [error, finished])).toEqual([[undefined, true], [undefined, true]]);
  });
});

describe('the request of a check', () => {
  it('asks for few tokens where a limit changes nothing else', () => {
    expect([openAiRoute, geminiRoute, anthropicRoute].map((make) => checkRequest(make('http://h')).route.maxOutputTokens)).toEqual([16, 16, undefined]);
  });
});
