import type { Finding } from '../models/view.ts';
import type { ErrorCode } from '../result.ts';
import type { JsonPath } from '../settings/json.ts';
import type { SettingsLayer } from '../settings/layered.ts';
import type { Fix } from './fix.ts';

/** What the doctor can find, beside the errors of choosing a model. */
export const DIAGNOSIS_CODES = [
  'settings/malformed',
  'settings/unreadable',
  'settings/interrupted-write',
  'settings/not-utf8',
  'settings/empty',
  'settings/trailing-comma',
  'settings/byte-order-mark',
  'settings/duplicate-key',
  'settings/untrusted-folder',
  'settings/provider-skipped',
  'settings/entry-skipped',
  'settings/duplicate-entry',
  'settings/field-ignored',
  'settings/field-unknown',
  'settings/list-replaced',
  'settings/deprecated',
  'settings/managed',
  'entry/settings-ignored',
  'entry/variable-hidden',
  'model/name-not-listed',
  'key/missing',
  'key/empty',
  'key/in-env-key',
  'key/in-entry',
  'url/chat-completions',
  'url/doubled-version',
  'url/missing-version',
  'url/anthropic-version',
  'url/not-a-web-address',
  'env/unreadable',
  'env/not-utf8',
  'home/missing',
  'env/hidden-file',
  'env/cli-reads-more',
  'env/variable-excluded',
  'secret/in-settings',
  'secret/readable-by-others',
  'secret/open-folder',
  'account/exposed',
  'secret/tracked-by-git',
  'secret/not-ignored-by-git',
  'vault/damaged',
  'vault/undecryptable',
  'login-shell/timeout',
  'login-shell/too-much',
  'login-shell/ended',
  'login-shell/not-started',
  'login-shell/unsupported',
  'doctor/more',
  'doctor/other',
] as const;

export type DiagnosisCode = (typeof DIAGNOSIS_CODES)[number] | Extract<ErrorCode, `model/${string}`>;

/** One finding of the doctor. It holds no secret and no part of one, but `fix` may repeat other texts of the file. */
export interface Diagnosis extends Omit<Finding, 'fix'> {
  code: DiagnosisCode;
  fix?: Fix;
  /** The line at fault with its texts masked, and below it a caret. */
  excerpt?: string;
}

/** A diagnosis about a place in a settings file. */
export function diagnosisAt(layer: SettingsLayer, path: JsonPath, found: Omit<Diagnosis, 'file' | 'line' | 'column'>): Diagnosis {
  return { ...found, file: layer.file, ...layer.locate(path) };
}

/** A finding of loading as the doctor's. */
export function asDiagnosis({ fix: _fix, ...finding }: Finding): Diagnosis {
  const code = DIAGNOSIS_CODES.find((known) => known === finding.code) ?? 'doctor/other';
  return { ...finding, code };
}

/** As the window shows it: of the fix only a name for it, because its edits may repeat texts of a file. */
export function asFinding({ fix, excerpt: _excerpt, ...finding }: Diagnosis, idOf: (fix: Fix) => string): Finding {
  return fix ? { ...finding, fix: { id: idOf(fix), label: fix.label } } : finding;
}
