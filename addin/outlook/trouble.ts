import { HostRefused } from '../shared/host';
import { Refusal, Unreachable } from '../shared/refusal';

/** Why something was not done. */
export type Trouble =
  | { is: 'refused'; status: number; code: string; message: string; field: string | null }
  | { is: 'lost' }
  | { is: 'host'; why: HostRefused['why'] }
  | { is: 'failed' };

export function troubleOf(error: unknown): Trouble {
  if (error instanceof Refusal) return { is: 'refused', status: error.status, code: error.code, message: error.message, field: error.field };
  if (error instanceof Unreachable) return { is: 'lost' };
  if (error instanceof HostRefused) return { is: 'host', why: error.why };
  console.error(error);
  return { is: 'failed' };
}

const zh = {
  lost: '没有连上服务器。请检查网络，然后再点一次；您填写的内容还在。',
  refused: '没有办成，请再试一次。',
  signInEnded: '登录已失效。请再点一次；仍然不行时请关闭本窗格再打开。',
  host: {
    protected: '这封邮件受保护，加载项读不到内容。',
    gone: '您已换到别的邮件。请回到原来那封邮件，然后再点一次。',
    old: '这个版本的 Outlook 不支持这项操作。',
    failed: 'Outlook 没有回应。请再点一次；仍然不行时请重新打开邮件。',
  } as Record<HostRefused['why'], string>,
  retry: '重试',
  loading: '正在打开……',
  sending: '正在提交……',
};

export type TroubleTexts = typeof zh;

const en: TroubleTexts = {
  lost: 'The server did not answer. Check the network and press again; what you typed is still here.',
  refused: 'That was not done. Please try again.',
  signInEnded: 'Your sign-in has ended. Press again; if that does not help, close this pane and open it again.',
  host: {
    protected: 'This mail is protected; add-ins may not read it.',
    gone: 'Another mail is open now. Go back to the first one, then press again.',
    old: 'This version of Outlook cannot do that.',
    failed: 'Outlook did not answer. Press again; if that does not help, open the mail again.',
  },
  retry: 'Try again',
  loading: 'Opening…',
  sending: 'Sending…',
};

export const troubleTexts = { zh, en };

/** What to tell the reader. */
export function said(trouble: Trouble, texts: TroubleTexts): string {
  switch (trouble.is) {
    case 'refused':
      return trouble.message || (trouble.status === 401 ? texts.signInEnded : texts.refused);
    case 'lost':
      return texts.lost;
    case 'host':
      return texts.host[trouble.why];
    case 'failed':
      return texts.refused;
  }
}

/** What to tell beside one input; null when it is about another one. */
export const saidOf = (trouble: Trouble | null, field: string) => (trouble?.is === 'refused' && trouble.field === field ? trouble.message : null);
