// The language of the webapps: Italian, whatever the browser asks for, unless English was chosen here.
// ?lingua=en or ?lingua=it before the # makes the choice, and this browser remembers it.
const asked = new URLSearchParams(window.location.search).get('lingua');
if (asked === 'it' || asked === 'en') {
  window.localStorage.setItem('accanto.lingua', asked);
}

const language = window.localStorage.getItem('accanto.lingua') === 'en' ? 'en' : 'it';
document.documentElement.lang = language;

export const locales = { availableLocales: [language], fallbackLocale: language };

export function text(italian, english) {
  return language === 'en' ? english : italian;
}
