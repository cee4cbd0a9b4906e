import { openableLink } from '../../core/links.ts';
import { AppFailure, type AppError } from '../../core/result.ts';
import type { Flow } from './flow.ts';

/** A code for the person to enter on a page. */
export interface ShownCode {
  userCode: string;
  verificationUri: string;
  verificationUriComplete?: string;
  /** By the wall clock as it stands now. */
  expiresAt(): number;
}

/** Shows the code, opens its page if a browser can open here, and from then on tells of trouble and its end. `again` is for a clock that was set. */
export async function showCode(flow: Flow, { expiresAt, ...code }: ShownCode): Promise<{ again(): void; trouble(error: AppError | undefined): void }> {
  const page = openableLink(code.verificationUri);
  if (!page.ok) throw new AppFailure(page.error);
  const opened = await flow.offerPage(code.verificationUriComplete ?? code.verificationUri);
  let current: AppError | undefined;
  const show = (): void => flow.show({ phase: 'code', ...code, expiresAt: expiresAt(), opened, ...(current && { trouble: current }) });
  show();
  return {
    again: show,
    trouble(error) {
      if (error?.code === current?.code) return;
      current = error;
      show();
    },
  };
}
