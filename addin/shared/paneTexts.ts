import type { Locale } from './signInWay';

const zh = {
  loading: '正在打开……',
  retry: '重试',
  loadFailed: '没能打开。请检查网络，然后重试。',
  unreachable: '没有连上服务器。请检查网络，然后重试；您填写的内容还在。',
  signInAgain: '登录已失效，请重新选择身份。',
  openDesk: '在浏览器中打开办理中心',
  elsewhere: '请在 Outlook 或 Excel 里打开这个窗格。要在浏览器里办理，请打开办理中心。',
  officeTooOld: '这个版本的 Office 不能在窗格里登录。请更新 Office，或在浏览器中打开办理中心。',
  noOffice: {
    library: '没能从微软的服务器取得 Office 组件。请检查网络；公司网络有限制时，请把这句话告诉信息技术中心。',
    host: 'Office 没有应答。请关闭窗格再打开一次。',
  },
  trouble: {
    cancelled: () => '登录没有完成。请点“重试”再登录。',
    left: () => '您已退出。',
    ended: () => '登录已失效，请重新登录。已提交的内容不受影响。',
    refused: (code: string) => `这个账号不能使用客户评级，可能不是本单位的账号${code}。请联系信息技术中心。`,
    consent: (code: string) => `管理员还没有同意 Office 代您登录客户评级${code}。请联系信息技术中心；也可以先在浏览器中打开办理中心。`,
    unreachable: (code: string) => `没有连上登录服务${code}。请检查网络，然后重试。`,
    failed: (code: string) => `登录没有成功${code}。请重试；仍然不行时，请把括号里的代码告诉信息技术中心。`,
  },
};

export type PaneTexts = typeof zh;

const en: PaneTexts = {
  loading: 'Opening…',
  retry: 'Try again',
  loadFailed: 'This could not be opened. Check the network and try again.',
  unreachable: 'The server did not answer. Check the network and try again; what you typed is still here.',
  signInAgain: 'Your sign-in has ended. Please choose a person again.',
  openDesk: 'Open the card desk in the browser',
  elsewhere: 'Open this pane in Outlook or Excel. To work in the browser, open the card desk.',
  officeTooOld: 'This version of Office cannot sign you in here. Update Office, or open the card desk in the browser.',
  noOffice: {
    library: 'Office’s library did not arrive from Microsoft. Check the network; if your organisation restricts it, tell the information centre this sentence.',
    host: 'Office did not answer. Close the pane and open it again.',
  },
  trouble: {
    cancelled: () => 'The sign-in was not completed. Choose ‘Try again’ to sign in.',
    left: () => 'You have signed out.',
    ended: () => 'Your sign-in has ended. Please sign in again. What you already sent is safe.',
    refused: (code: string) => `This account is not admitted to customer rating; it may not belong to your organisation${code}. Ask the information centre.`,
    consent: (code: string) => `An administrator has not yet agreed that Office may sign you in to customer rating${code}. Ask the information centre; you can open the card desk in the browser meanwhile.`,
    unreachable: (code: string) => `The sign-in service did not answer${code}. Check the network and try again.`,
    failed: (code: string) => `The sign-in did not succeed${code}. Try again; if that does not help, tell the information centre the code in brackets.`,
  },
};

/** Words every pane has in common. */
export const paneTextsOf = (locale: Locale): PaneTexts => (locale === 'en' ? en : zh);
