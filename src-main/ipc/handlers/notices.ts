import type { noticeCalls } from '../../../src-preload/calls/notices.ts';
import type { Notices } from '../../services/notices.ts';
import type { HandlersOf } from '../dispatch.ts';

/** What the calls about notices act on. */
export interface NoticePorts {
  notices: Pick<Notices, 'dismiss'>;
}

export const noticeHandlers = ({ notices }: NoticePorts): HandlersOf<typeof noticeCalls> => ({
  async 'notice.dismiss'({ id }) {
    notices.dismiss(id);
    return null;
  },
});
