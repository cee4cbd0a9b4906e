/** What the page in the browser is about, when the browser is back here. */
export type PageName = 'signedIn' | 'failed' | 'denied' | 'ignored' | 'settled';

interface Words {
  title: string;
  text: string;
}

const en: Record<PageName, Words> = {
  signedIn: { title: 'You are signed in', text: 'You can close this page and return to Switchyard.' },
  failed: { title: 'You were not signed in', text: 'Something went wrong on the way. Return to Switchyard: it says what happened and what you can do.' },
  denied: { title: 'You were not signed in', text: 'Access was refused. Return to Switchyard to try again or to choose another way.' },
  ignored: { title: 'Nothing was done', text: 'This address does not belong to the sign-in that is under way. Return to Switchyard and open the sign-in page from there.' },
  settled: { title: 'This sign-in has been answered already', text: 'You can close this page and return to Switchyard.' },
};

const fr: Record<PageName, Words> = {
  signedIn: { title: 'Vous êtes connecté', text: 'Vous pouvez fermer cette page et revenir à Switchyard.' },
  failed: { title: 'Vous n’êtes pas connecté', text: 'Un problème est survenu en chemin. Revenez à Switchyard : il dit ce qui s’est passé et ce que vous pouvez faire.' },
  denied: { title: 'Vous n’êtes pas connecté', text: 'L’accès a été refusé. Revenez à Switchyard pour réessayer ou choisir une autre méthode.' },
  ignored: { title: 'Rien n’a été fait', text: 'Cette adresse n’appartient pas à la connexion en cours. Revenez à Switchyard et ouvrez la page de connexion depuis là.' },
  settled: { title: 'Cette connexion a déjà reçu sa réponse', text: 'Vous pouvez fermer cette page et revenir à Switchyard.' },
};

const zh: Record<PageName, Words> = {
  signedIn: { title: '登录成功', text: '你可以关闭此页面并返回 Switchyard。' },
  failed: { title: '登录未完成', text: '过程中出现了问题。请返回 Switchyard，那里会说明原因和解决办法。' },
  denied: { title: '登录未完成', text: '访问被拒绝。请返回 Switchyard 重试，或选择其他登录方式。' },
  ignored: { title: '未执行任何操作', text: '此地址不属于正在进行的登录。请返回 Switchyard，并从那里打开登录页面。' },
  settled: { title: '此次登录已有结果', text: '你可以关闭此页面并返回 Switchyard。' },
};

/** The words of a page in the nearest language that there is, with that language's tag. */
export function pageWords(name: PageName, language: string): Words & { language: string } {
  const tag = language.toLowerCase();
  if (tag.startsWith('zh')) return { ...zh[name], language: 'zh' };
  if (tag.startsWith('fr')) return { ...fr[name], language: 'fr' };
  return { ...en[name], language: 'en' };
}
