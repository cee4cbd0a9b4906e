import type { Finding } from '../../src-preload/contract.ts';
import { t } from '../i18n/t.ts';

interface Worst {
  finding: Finding;
  /** Where it is: "~/.qwen/settings.json, line 4, column 9". */
  title: string;
  /** How many other findings there are. */
  others: number;
}

/** The first error among the findings: the only kind that is worth a banner. */
export function worstFinding(findings: readonly Finding[]): Worst | undefined {
  const finding = findings.find(({ severity }) => severity === 'error');
  return finding && { finding, title: titleOf(finding), others: findings.length - 1 };
}

function titleOf({ file, line, column }: Finding): string {
  if (file === undefined) return t('models.finding.error');
  if (line === undefined) return file;
  return column === undefined ? t('findings.placeLine', { file, line }) : t('findings.place', { file, line, column });
}
