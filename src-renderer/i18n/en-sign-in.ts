/** Signing in and adding providers: the wizard, its steps and what it checks. */
export const enSignIn = {
  'check.label': 'Check',
  'check.reach': 'The server answers',
  'check.key': 'The key is accepted',
  'check.model': 'The model is known',
  'check.first-token': 'The first words arrive',
  'check.state.waiting': 'not tried yet',
  'check.state.running': 'being tried',
  'check.state.passed': 'passed',
  'check.state.failed': 'failed',

  'change.file': 'Changes in {file}',
  'change.lines': 'Lines of {file}',
  'change.created': 'new file',
  'change.added': 'added:',
  'change.removed': 'removed:',
} as const;
