// Brings contacts into one form before anybody stores them.
const DIAL = { DE: "+49", AT: "+43", CH: "+41" };

const title = (text) =>
  text
    .toLocaleLowerCase("de")
    .replace(/(^|[\s-])(\p{L})/gu, (_, before, letter) => before + letter.toLocaleUpperCase("de"));

function phone(text, country) {
  const digits = text.replace(/[^\d+]/g, "");
  if (digits.startsWith("+")) return digits;
  if (digits.startsWith("00")) return "+" + digits.slice(2);
  return digits.startsWith("0") && DIAL[country] ? DIAL[country] + digits.slice(1) : digits;
}

export default function (event) {
  const contact = event.data;
  const country = (contact.country ?? "DE").toUpperCase();
  return {
    ...contact,
    name: title(contact.name.trim().replace(/\s+/g, " ")),
    street: contact.street.replace(/str\.(?=\s|$)/i, "straße").replace(/Str\.(?=\s|$)/, "Straße"),
    city: title(contact.city),
    country,
    phone: phone(contact.phone ?? "", country),
  };
}
