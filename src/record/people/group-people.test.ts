import { describe, expect, it } from 'vitest';
import { groupPeople, type Spelling } from './group-people.js';
import { comparable } from './same-person.js';

/** A name as `Name, actor, office` with the documents that print it; an actor of four letters and more is no state. */
function spelling(row: string, documents = 1): Spelling {
  const [name, actor, office] = row.split(' / ');
  const ofState = actor?.length === 3;
  return { ...comparable({ name: name!, actor: actor || null, ofState, offices: office ? [office] : [] }), documents };
}

const groups = (...rows: string[]): string[][] =>
  groupPeople(rows.map((row) => spelling(row))).map((group) => group.map((s) => s.name).sort());

describe('groupPeople', () => {
  it.each([
    // Order of the names
    ['Araki Shunsuke / JPN', 'Shunsuke Araki / JPN'],
    ['ARAKI Shunsuke', 'Shunsuke Araki / JPN'],
    ['Araki, Shunsuke', 'Shunsuke Araki'],
    ['Qin Yuwei / CHN', 'Yuwei Qin / CHN'],
    ['Han Duck-jin / KOR', 'Duck Jin Han / KOR'],
    ['Ha Song-min / PRK', 'Songmin Ha / PRK'],
    ['Bartók Péter / HUN', 'Peter Bartok / HUN'],
    ['Nguyen Minh Quang / VNM', 'Minh Quang Nguyen / VNM'],
    // Honorifics, middle names, initials, generations
    ['Ambassador Ruth Oduya / KEN', 'Ruth Oduya / KEN'],
    ['Dr. Ruth A. Oduya / KEN', 'Ruth Oduya / KEN'],
    ['R. Oduya / KEN', 'Ruth Oduya / KEN'],
    ['Zainab Abubakar Shee / KEN', 'Zainab Shee / KEN'],
    ['Robert Lindqvist Jr. / USA', 'Robert C. Lindqvist, Jr. / USA'],
    ['Syed Haider Rizvi / PAK', 'Haider Rizvi / PAK'],
    ['Pedro Salas / ESP', 'Pedro Salas Ibarra / ESP'],
    ['J.P. Moreau / FRA', 'Jean-Pierre Moreau / FRA'],
    // Short forms, and a surname alone
    ['Tony Hargrave / GBR', 'Anthony Hargrave / GBR'],
    ['Liz Norcross / USA', 'Elizabeth M. Norcross / USA'],
    ['Hargrave / GBR / Foreign Secretary', 'Anthony Hargrave / GBR / Foreign Secretary'],
    // Diacritics, hyphens, transliterations
    ['Torbjørn Eikeland / NOR', 'Torbjorn Eikeland / NOR'],
    ['Jürgen Möller / DEU', 'Juergen Moeller / DEU'],
    ['Jean-Yves Caron / FRA', 'Jean Yves Caron / FRA'],
    ['Mohammed Al-Tamri / JOR', 'Muhammad al Tamri / JOR'],
    ['Zeinab Abubakar Shee / KEN', 'Zainab Shee / KEN'],
    ['Abdul Rahman Nazari / AFG', 'Abdulrahman Nazari / AFG'],
    ['Abd al-Karim Hosseini / IRN', 'Abdolkarim Hosseini / IRN'],
    ['Hussein Qasimi / IRQ', 'Hussain Kasimi / IRQ'],
    ['Sergei Lawrow / RUS', 'Sergey Lavrov / RUS'],
    ['Dmitry Wolkow / RUS', 'Dmitri Volkov / RUS'],
    ['Yusuf Dalgıç / TUR', 'Youssef Dalgic / TUR'],
    // A state's and an organisation's; a misprint in a long name, the office being the same
    ['Zbigniew Rola / POL', 'Zbigniew Rola / OSCE'],
    ['Zalmay Khalilwand / USA / Special Envoy', 'Zalmay Khaliwand / USA / the Special Envoy'],
  ])('%s is %s', (a, b) => {
    expect(groups(a, b)).toHaveLength(1);
    expect(groups(b, a)).toHaveLength(1);
  });

  it.each([
    // One surname
    ['Ruth Oduya / KEN', 'Grace Oduya / KEN'],
    ['R. Oduya / KEN', 'Grace Oduya / KEN'],
    ['Kim Yong-chol / PRK', 'Kim Yong-nam / PRK'],
    ['Kim Jong-un / PRK', 'Kim Jong-il / PRK'],
    ['Jean-Yves Caron / FRA', 'Jean-Luc Caron / FRA'],
    ['Hans Jensen / DNK', 'Hans Jansen / DNK'],
    ['Nguyen Minh Quang / VNM', 'Nguyen Minh Triet / VNM'],
    ['Mohammed Hassan / EGY', 'Mahmoud Hassan / EGY'],
    ['Abdul Rahman Nazari / AFG', 'Abdul Karim Nazari / AFG'],
    ['Maria Salas / ESP', 'Mario Salas / ESP'],
    ['Pedro Salas Ibarra / ESP', 'Pedro Salas Montero / ESP'],
    // Father and child
    ['Robert Lindqvist / USA', 'Robert Lindqvist Jr. / USA'],
    ['Robert Lindqvist Sr. / USA', 'Robert Lindqvist, Jr. / USA'],
    ['George H. W. Tilden / USA', 'George W. Tilden / USA'],
    ['Salman bin Rashid / SAU', 'Mohammed bin Salman bin Rashid / SAU'],
    ['Mohammed bin Salman / SAU', 'Salman bin Mohammed / SAU'],
    ['Mohammed bin Salman / SAU', 'Salman / SAU / King'],
    ['Hussain / USA / Ambassador', 'Hussein / / King'],
    // One name, two states
    ['David Parrish / NZL / trade minister', 'David Parrish / USA / senator'],
    ['Li Wen / CHN / foreign minister', 'Li Wen / SGP / foreign minister'],
    ['Hargrave / GBR', 'Anthony Hargrave / AUS'],
    ['R. Oduya', 'Ruth Oduya / KEN'],
    // Names that only look turned round
    ['Thomas James / GBR', 'James Thomas / GBR'],
    ['Li Wei Min / CHN', 'Li Min Wei / CHN'],
    ['Li Min / CHN', 'Li Wei Min / CHN'],
    ['Zalmay Khalilwand / USA / Special Envoy', 'Zalmay Khaliwand / USA / tax inspector'],
    ['Kim / KOR', 'Lee Kim / USA'],
  ])('%s is not %s', (a, b) => {
    expect(groups(a, b)).toHaveLength(2);
    expect(groups(b, a)).toHaveLength(2);
  });

  it('leaves a short name alone where it could be either of two, but for the one whose office it has', () => {
    expect(groups('G. Tilden / USA', 'George Tilden / USA', 'Grace Tilden / USA')).toHaveLength(3);
    expect(
      groups('Tilden / USA / President', 'George Tilden / USA / President', 'Grace Tilden / USA / senator'),
    ).toEqual([['George Tilden', 'Tilden'], ['Grace Tilden']]);
    expect(groups('Tony Hargrave / GBR', 'Anthony Hargrave / GBR', 'Antonio Hargrave / GBR')).toHaveLength(3);
    expect(groups('Li Wen', 'Li Wen / CHN', 'Li Wen / SGP')).toHaveLength(3);
    expect(groups('George Tilden / USA', 'George H. W. Tilden / USA', 'George W. Tilden / USA')).toHaveLength(3);
  });

  it('asks of a surname only what it can: a spelling of which no side is told says nothing against it', () => {
    expect(groups('Anthony Hargrave / GBR', 'Anthony Hargrave', 'Ruth Hargrave / GBR', 'Hargrave / GBR')).toHaveLength(
      3,
    );
    expect(groups('Anthony Hargrave / GBR', 'Anthony Hargrave', 'Hargrave / GBR')).toHaveLength(1);
  });

  it('takes a name of another state for misread only where hardly any document says so and the office is the same', () => {
    const minister = 'Anthony Hargrave / GBR / Foreign Secretary';
    const other = 'Anthony Hargrave / FRA / Foreign Secretary';
    expect(groupPeople([spelling(minister, 40), spelling(other)])).toHaveLength(1);
    const short = spelling('Hargrave / GBR / Foreign Secretary', 3);
    expect(groupPeople([spelling(minister, 40), spelling(other), short])).toHaveLength(1);
    expect(groupPeople([spelling(minister, 40), spelling(other, 9)])).toHaveLength(2);
    expect(groupPeople([spelling(minister, 40), spelling('Anthony Hargrave / FRA / farmer')])).toHaveLength(2);
  });
});
