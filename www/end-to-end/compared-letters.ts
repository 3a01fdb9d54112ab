import type { ClipboardContent } from './clipboard';

/** A letter of our own, written for the tests, and what an assistant might make of it. */
const paragraphs = {
  greeting: 'Kære Åse Sørensen',
  papers: 'Du skal fremsende dine lønsedler til os senest den 3. marts 2026.',
  money: 'Du får 1.250 kr. om måneden fra og med den 1. april 2026.',
  complaint: 'Du kan klage over afgørelsen inden 4 uger, efter at du har modtaget den.',
  closing: 'Venlig hilsen',
  name: 'Bo Hansen',
};

const { greeting, papers, money, complaint, closing, name } = paragraphs;

/** The letter as it was. */
export const original = letter(greeting, papers, money, complaint, closing, name);

/** The same letter in other words and another order, with every fact as it was. */
export const rewritten = letter(
  greeting,
  money,
  'Du skal sende dine lønsedler til os senest den 3. marts 2026.',
  complaint,
  closing,
  name,
);

/** The same with another deadline: the planted error. */
export const broken = letter(
  greeting,
  money,
  'Du skal sende dine lønsedler til os senest den 13. marts 2026.',
  complaint,
  closing,
  name,
);

function letter(...lines: string[]): ClipboardContent {
  return { html: lines.map((line) => `<p>${line}</p>`).join(''), text: lines.join('\n\n') };
}
