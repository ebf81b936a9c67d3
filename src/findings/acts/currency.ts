/** Currencies as newspapers print them → ISO 4217. A bare `$` is taken as US dollars, as agencies do. */
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(US\$|\$|USD|(US\s)?dollars?)$/i, 'USD'],
  [/^(A\$|AU\$|AUD|Australian dollars?)$/i, 'AUD'],
  [/^(C\$|CA\$|CAD|Canadian dollars?)$/i, 'CAD'],
  [/^(NZ\$|NZD|New Zealand dollars?)$/i, 'NZD'],
  [/^(HK\$|HKD|Hong Kong dollars?)$/i, 'HKD'],
  [/^(S\$|SGD)$/i, 'SGD'],
  [/^(NT\$|TWD)$/i, 'TWD'],
  [/^(€|EUR|euros?)$/i, 'EUR'],
  [/^(£|GBP|pounds?|sterling)$/i, 'GBP'],
  [/^(¥|JPY|yen)$/i, 'JPY'],
  [/^(CNY|RMB|yuan|renminbi)$/i, 'CNY'],
  [/^(₹|INR)$/i, 'INR'],
  [/^(Rs\.?|PKR|rupees?)$/i, 'PKR'],
  [/^(RUB|roubles?|rubles?)$/i, 'RUB'],
  [/^(CHF|(Swiss )?francs?)$/i, 'CHF'],
  [/^(NOK|(Norwegian )?kroner)$/i, 'NOK'],
  [/^(SEK|(Swedish )?kronor)$/i, 'SEK'],
  [/^(DKK)$/i, 'DKK'],
  [/^(KRW|won)$/i, 'KRW'],
  [/^(SAR|riyals?)$/i, 'SAR'],
  [/^(AED|dirhams?)$/i, 'AED'],
  [/^(TRY|lira)$/i, 'TRY'],
  [/^(ZAR|rand)$/i, 'ZAR'],
  [/^(BRL|reais)$/i, 'BRL'],
];

/** The ISO 4217 code of a currency's sign, code or name, or null where the words are no currency. */
export function currencyOf(words: string): string | null {
  return currencies.find(([pattern]) => pattern.test(words.trim()))?.[1] ?? null;
}
