/**
 * The words that furniture begins with, by what it is for. They are tried on a line without the dashes, bullets and
 * brackets around it; a line that is a long sentence is never furniture, whatever it begins with.
 */
export const openings: readonly RegExp[] = [
  // Other stories.
  /^(?:read|see|watch|listen|view|learn|click|load|show)\s+(?:more|also|now|here|next|full|all|the\s+full|related)\b(?:[^.]*$|\s*[:|–—-])/i,
  /^(?:READ|WATCH|SEE|LISTEN|LIVE|VIDEO|PHOTOS|GALLERY|IN PICTURES)\s*[:|–—-]\s*\S/,
  /^(?:also|more)\s+(?:read|on|in|from|by)\b[^.]*(?::|$)/i,
  /^(?:also\s+read|related|recommended|trending|popular|most\s+(?:read|popular|viewed|shared|commented)|top\s+(?:stories|news)|latest\s+(?:news|stories|headlines)|more\s+(?:stories|news)|editor['’]?s?['’]?\s+(?:pick|choice)s?|you\s+(?:may|might)\s+(?:also\s+)?like|don['’]t\s+miss|must\s+read|in\s+other\s+news|next\s+(?:article|story)|previous\s+(?:article|story)|breaking\s+news)\b(?:[^.]{0,40}[:|]|[^.:]{0,30}$)/i,
  // Sharing and following.
  /^(?:share|tweet|pin|e-?mail|print|save|bookmark|send|copy|whatsapp|facebook|twitter|linkedin|telegram)(?:\s+(?:this|on|via|by|with|article|page|story|link|to\s+friend)\b.{0,50}|\s*[|:•·].*|)$/i,
  /^(?:link\s+copied|(?:follow|like|find|connect\s+with|contact)\s+us\b|follow\s+@\w+|join\s+(?:our|us\s+on|the\s+conversation))[^.]{0,60}[.!]?$/i,
  // Subscribing.
  /^(?:subscribe(?:\s+(?:to|from|now|today|for)\b|$)|sign\s+(?:up|in)(?:\s+(?:to|for|here|now)\b|$)|log\s*in(?:\s+to\b|$)|register(?:\s+(?:now|here)\b|$)|donate(?:\s+now\b|$)|get\s+(?:our|the\s+(?:latest|app))|download\s+(?:our|the)\s+app|support\s+(?:our|independent)\s+journalism|become\s+a\s+member|already\s+a\s+subscriber|start\s+your\s+(?:free\s+)?trial|our\s+newsletters?)\b/i,
  /\b(?:sign\s+up\s+(?:here|now|today)|our\s+(?:daily\s+|weekly\s+|morning\s+)?newsletter|click\s+here|on\s+WhatsApp|(?:in|to)\s+your\s+inbox)\b[^.]{0,30}[.!]?$/i,
  // Advertisements and consent.
  /^(?:advertisements?|advertising|sponsored|promoted|paid\s+content|ad)\b(?:\s*[–—:|-].*|\s+content)?$/i,
  /^(?:story|article|content)\s+continues\s+(?:below|after)\b/i,
  /^(?:we\s+use\s+cookies|this\s+(?:web)?site\s+uses\s+cookies|by\s+(?:continuing|using)\b.*\b(?:cookies|site)|accept\s+(?:all|cookies)|cookie\s+(?:policy|settings)|manage\s+(?:cookies|preferences)|privacy\s+policy|terms\s+(?:of|and)\b[^.]{0,30}$)/i,
  // Whom to ask, and when the page was last touched.
  /^(?:(?:press|media|news)\s+contacts?|contacts?(?:\s+(?:for|person|details|information)\b[^.:]{0,40})?|(?:press|media)\s+(?:enquiries|inquiries)|for\s+(?:more|further|additional)\s+information(?:,?\s+(?:please\s+)?contact)?)\s*:/i,
  /^(?:page\s+)?(?:date|last)\s+(?:modified|reviewed)\b/i,
  /^(?:français|english|español|português|deutsch|italiano|norsk|svenska|dansk|suomi|nederlands|polski|türkçe|română)$/i,
  // The same in other languages.
  /^(?:lire\s+(?:aussi|également)|à\s+lire|sur\s+le\s+même\s+sujet|partager(?:\s+sur\b.{0,30})?|te\s+puede\s+interesar|lea\s+(?:también|más)|lee\s+también|compartir(?:\s+en\b.{0,30})?|leia\s+(?:também|mais)|mehr\s+zum\s+thema|lesen\s+sie\s+auch|artikel\s+(?:drucken|teilen)|kommentare?\s*(?:\(\d+\))?|comentarios?\s*(?:\(\d+\))?|commentaires?\s*(?:\(\d+\))?|leggi\s+anche|baca\s+juga|lees\s+ook)\s*(?:[:|].*)?$/i,
  // What stands in for the page in archives and on paper.
  /^(?:this\s+is\s+(?:a\s+|the\s+|google['’]s\s+)?(?:cached?|archived?)\b|(?:archived|cached|saved|captured|retrieved|printed)\s+(?:copy|from|on|at|by)\b|print\s+(?:view|version)|full\s+version|source\s+url)/i,
  // Consent, and the boxes that ask for an address.
  /^(?:we\s+(?:value|care\s+about|respect)\s+your\s+privacy|we\s+and\s+our\s+(?:\d+\s+)?partners\b|(?:accept|reject|decline|allow|agree)(?:\s+(?:all|cookies|and\s+close))+$|more\s+options$|manage\s+(?:choices|options|my\s+choices)|your\s+e-?mail(?:\s+address)?$|enter\s+your\s+e-?mail|to\s+unsubscribe\b|unsubscribe\b|you\s+(?:are\s+receiving|received)\s+this\b)/i,
  // Counts, neighbours and embedded posts.
  /^(?:[\d.,]+\s*[KM]?\s+(?:shares?|views?|likes?|reactions?|retweets?)\b.{0,30}|view\s+on\s+\w+$|@\w{2,30}$|(?:next|previous|prev|older|newer)(?:\s+(?:post|story|article|page)s?)?\s*[:→»>].*|[←→«»‹›]\s*(?:next|previous|older|newer)\b.*|(?:next|previous|older|newer)\s+(?:posts?|story|article|page)\s*[→»]?)$/i,
  // A picture's caption with its credit.
  /^(?:photos?|image|picture|file\s+photo|photograph|credit|caption)\s*[:|–—]\s*\S.{0,200}$/i,
  // A wire service's frame.
  /^(?:ZCZC|NNNN)(?:\s.{0,20})?$/,
  // The other addressees of a mailed bulletin.
  /^(?:to|cc|bcc|reply-to|sent\s+to)\s*:\s*\S.{0,120}$/i,
  // The page as a page.
  /^(?:skip\s+to|back\s+to\s+top|go\s+to\s+top|jump\s+to|menu$|search(?:\s+(?:this\s+)?site)?$|close$|home$|you\s+are\s+here\b|text\s+size|font\s+size|select\s+(?:your\s+)?language|a\+\s*a-|is\s+this\s+page\s+useful|was\s+this\s+(?:page|article)\s+helpful|report\s+a\s+problem|give\s+feedback|\d+\s+min(?:ute)?s?\s+read|reading\s+time|listen\s+to\s+(?:this\s+|the\s+)?(?:article|story)|loading$)/i,
  /^(?:tags?|topics?|keywords?|posted\s+in|filed\s+under|categor(?:y|ies))\s*(?::|$)/i,
  /^(?:view\s+comments|leave\s+a\s+(?:comment|reply)|post\s+a\s+comment|\d*\s*comments?\s*(?:\(\d+\)|\d*$)|no\s+comments|comments?\s+(?:are|is)\s+(?:closed|off|open)|page\s+\d+\s+of\s+\d+$)/i,
  /^(?:©|\(c\)\s|copyright\b(?=\s+(?:\p{Lu}[\p{L}'’&.-]*[\s,.]*){1,6}$)|copyright\b(?=[^.]*(?:©|\(c\)|(?:19|20)\d\d)[^.]*\.?(?:\s*all\s+rights.*)?$))|\ball\s+rights\s+reserved\b/iu,
  // An address alone.
  /^(?:https?:\/\/|www\.)\S+$/i,
];

/** Heads of lists of links: what follows them, line by line, is furniture too. */
export const listHead =
  /^(?:related(?:\s+\w+)?|most\s+(?:read|popular|viewed|shared)|trending(?:\s+now)?|recommended(?:\s+for\s+you)?|tags?|topics?|top\s+stories|latest(?:\s+(?:news|stories|headlines))?|more\s+(?:stories|news|from.{0,30}|in\s+\w+)|(?:you\s+may\s+|you\s+might\s+)?also\s+(?:like|read)|read\s+(?:also|more)|editor['’]?s?['’]?\s+(?:pick|choice)s?|popular(?:\s+\w+)?|see\s+also|in\s+other\s+news|te\s+puede\s+interesar|lea\s+también|lire\s+aussi|sur\s+le\s+même\s+sujet|mehr\s+zum\s+thema|leia\s+também)\s*:?$/i;
