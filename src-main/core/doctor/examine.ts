import { looksLikeKey } from '../../../src-preload/schemas/key-shape.ts';
import { say } from '../say.ts';
import { baseUrlFindings } from './base-url-findings.ts';
import { blockedFinding, nameFix } from './choice-findings.ts';
import { asDiagnosis, type Diagnosis } from './diagnosis.ts';
import { duplicateFixes } from './duplicate-fixes.ts';
import { envFindings } from './env-findings.ts';
import { excerpt } from './excerpt.ts';
import { exposureFindings, type Exposure } from './exposure-findings.ts';
import type { Facts } from './facts.ts';
import type { Fix } from './fix.ts';
import { ignoredFindings } from './ignored-findings.ts';
import { keyFindings } from './key-findings.ts';
import { nameFindings } from './name-findings.ts';
import { closing } from './private-findings.ts';
import { listFindings, providerFixes } from './provider-findings.ts';
import { deprecatedFindings, managedFindings } from './scope-findings.ts';
import { settingsSecrets } from './secret-findings.ts';
import { shapeFindings } from './shape-findings.ts';
import { textFindings, textFix } from './text-findings.ts';

const SEVERITIES = ['error', 'warning', 'note'] as const;

/** More findings of one kind than this help nobody. */
const MOST_OF_A_KIND = 100;

/** Everything that deserves attention, worst first, in each severity file by file. What loading found is completed with fixes. */
export function examine(facts: Facts, exposures: readonly Exposure[]): Diagnosis[] {
  const own = [
    ...facts.settings.flatMap(textFindings),
    ...keyFindings(facts),
    ...baseUrlFindings(facts),
    ...ignoredFindings(facts),
    ...shapeFindings(facts),
    ...nameFindings(facts),
    ...listFindings(facts),
    ...deprecatedFindings(facts),
    ...managedFindings(facts),
    ...envFindings(facts),
    ...settingsSecrets(facts),
    ...exposures.flatMap(exposureFindings),
  ];
  const all = [...loaded(facts), ...own];
  const blocked = blockedFinding(facts).filter(({ code }) => !isExplained(code, facts, all));
  return ordered(limited([...blocked, ...all])).map((found) => withoutManaged(found, facts));
}

/** The organisation's files are not offered for editing. */
function withoutManaged(found: Diagnosis, { settings }: Facts): Diagnosis {
  if (!found.fix?.steps.some(({ path }) => settings.some((file) => file.path === path && file.managed === true))) return found;
  const { fix: _fix, ...rest } = found;
  return rest;
}

/** A file that cannot be read, or a key in the wrong place, already says why nothing can be sent. */
function isExplained(code: Diagnosis['code'], { chosen }: Facts, all: readonly Diagnosis[]): boolean {
  if (code === 'model/key-missing') return chosen?.envKey !== undefined && looksLikeKey(chosen.envKey);
  return code === 'model/none-selected' && all.some((found) => found.severity === 'error' && found.code.startsWith('settings/'));
}

function loaded(facts: Facts): Diagnosis[] {
  const placed = [...providerFixes(facts), ...duplicateFixes(facts)];
  const byName = nameFix(facts);
  return facts.findings.map((finding) => {
    const diagnosis = asDiagnosis(finding);
    const { code, file, line, column } = diagnosis;
    const text = facts.settings.find((settings) => settings.file === file);
    const isProvider = code === 'settings/provider-skipped' || code === 'settings/duplicate-entry';
    let fix: Fix | undefined = text && textFix(diagnosis, text);
    if (isProvider) fix = placed.find(({ place }) => place.file === file && place.line === line && place.column === column)?.fix;
    if (code === 'model/name-not-listed' && byName?.place.file === file) fix = byName?.fix;
    if (code === 'account/exposed') fix = closing(facts.signInFile);
    const shown = code === 'settings/malformed' && text && line !== undefined && column !== undefined ? { excerpt: excerpt(text.text, { line, column }) } : {};
    return Object.assign(diagnosis, shown, fix ? { fix } : {});
  });
}

function limited(all: readonly Diagnosis[]): Diagnosis[] {
  const counts = new Map<string, number>();
  const kept = all.filter(({ code }) => {
    const count = (counts.get(code) ?? 0) + 1;
    counts.set(code, count);
    return count <= MOST_OF_A_KIND;
  });
  const left = [...counts].filter(([, count]) => count > MOST_OF_A_KIND);
  return [...kept, ...left.map(([code, count]) => more(code, count - MOST_OF_A_KIND))];
}

const more = (code: string, count: number): Diagnosis => ({
  code: 'doctor/more',
  severity: 'note',
  message: say`There are ${count} more findings of the kind ${code}. Correct some of those above, then look again.`,
});

function ordered(all: readonly Diagnosis[]): Diagnosis[] {
  const rank = ({ severity, file = '', line = 0 }: Diagnosis): [number, string, number] => [SEVERITIES.indexOf(severity), file, line];
  return all.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    return a[0] - b[0] || a[1].localeCompare(b[1], 'en') || a[2] - b[2];
  });
}
