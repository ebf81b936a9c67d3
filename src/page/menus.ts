import { printedDates } from './printed-dates.js';

/** What stands between the entries of a menu, a breadcrumb trail or a strip of links. */
const separator = /\]\s*\[|\s+[|>›»•·/]\s+|\s*\|\s*|\s+[•·]\s+|\s{3,}|\t+/u;

/** Names of a news site's sections and of the links beside them. */
const section =
  /^(?:home|front page|today['’]s paper|news|world news|latest|top stories|world|national|international|local|politics|political|business|economy|markets?|sports?|cricket|football|opinion|editorials?|analysis|features?|culture|life|lifestyle|entertainment|arts|technology|tech|science|health|environment|climate|education|security|society|travel|weather|video|videos|photos?|gallery|multimedia|podcasts?|tv|live|e-?paper|newspaper|magazine|archive|about us|about|contact us|contact|careers|search|menu|login|log in|sign in|sign up|register|subscribe|donate|newsletters?|help|faqs?|sitemap|rss|print|e-?mail|share|tweet|facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|english|yes|no|pdf|tenders|press room|media centre|media center|publications|documents|events|advertisements?|inicio|portada|noticias|mundo|país|economía|deportes|cultura|imprimir|compartir|suscr[ií]base|suscríbete|contacto|início|notícias|economia|esportes|accueil|actualités|politique|économie|monde|société|imprimer|partager|abonnez-vous|s['’]abonner|contacts|mentions légales|startseite|nachrichten|politik|wirtschaft|welt|drucken|teilen|abo|impressum|datenschutz|français|español|português|deutsch|italiano|русский|العربية|norsk|anmelden|subscribe.{0,25}|listen to this page)$/iu;

/** The link to the page in another language. */
const languageCode = /^(?:EN|FR|ES|DE|PT|RU|AR|ZH|IT|NL|TR|UK|PL)$/;

/** A currency and its rate. */
const rate = /^(?:[A-Z]{3}(?:\/[A-Z]{3})?|[$€£¥])\s?\d+(?:[.,]\d+)*$/u;

/** Whether a line is a strip of links: short entries between separators, or section names one after another, and no sentence. */
export function looksLikeMenu(text: string): boolean {
  if (text.length > 300 || /[.!?;:][”"’')]*$/.test(text)) return false;
  const entries = text
    .split(separator)
    .map((e) => e.trim())
    .filter(Boolean);
  // A line with a date is the story's own, unless it is plainly a strip that also shows the day.
  if (printedDates(text).length > 0)
    return entries.filter((entry) => section.test(entry)).length > 1 || entries.filter((e) => rate.test(e)).length > 1;
  if (entries.length > 1) return stripOfLinks(entries);
  const columns = text.split(/ {2,}/);
  if (columns.length > 3) return columns.every((c) => /^\p{Lu}/u.test(c) && c.split(' ').length <= 3);
  const words = text.split(/\s+/);
  return words.length >= 3 && words.filter((word) => section.test(word)).length / words.length >= 0.5;
}

function stripOfLinks(entries: readonly string[]): boolean {
  const words = entries.map((entry) => entry.split(/\s+/).length);
  if (Math.max(...words) > 9 || words.reduce((a, b) => a + b) / entries.length > 4.5) return false;
  // Two entries alone may be a dateline, a byline or a kicker with its number; then the words must tell.
  if (entries.length === 2)
    return entries.some(
      (entry) => languageCode.test(entry) || section.test(entry.replace(/[[\]]/g, '')) || foreignScript(entry),
    );
  return !/^by\s/i.test(entries[0]!) && !entries.some((entry) => /^(?:no|ref|date)\b.*\d/i.test(entry));
}

/** Mostly letters of another script: the link to the page in another language. */
export function foreignScript(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin / letters < 0.5;
}
