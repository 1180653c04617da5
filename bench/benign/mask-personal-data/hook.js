// Card numbers, mail addresses and telephone numbers are masked before a message is stored.
function luhn(digits) {
  return (
    [...digits]
      .reverse()
      .map(Number)
      .reduce((sum, d, i) => sum + (i % 2 ? (d * 2 > 9 ? d * 2 - 9 : d * 2) : d), 0) % 10 === 0
  );
}

const MASKS = [
  [/\b(?:\d[ -]?){13,19}\b/g, (text) => (luhn(text.replace(/\D/g, "")) ? "[card]" : text)],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => "[mail]"],
  [/\+\d{1,3}[ \d/-]{6,15}\d/g, () => "[phone]"],
];

export default (event) => {
  const text = MASKS.reduce((sofar, [pattern, mask]) => sofar.replace(pattern, mask), event.data.text);
  return { ...event.data, text, masked: text !== event.data.text };
};
