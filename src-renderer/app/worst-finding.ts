import type { Finding } from '../../src-preload/contract.ts';
import { placeText } from '../i18n/source.ts';
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
  return finding && { finding, title: placeText(finding) ?? t('models.finding.error'), others: findings.length - 1 };
}
