// Business customers of the EU must give a VAT id that can be one.
const FORMS = {
  AT: /^ATU\d{8}$/,
  BE: /^BE[01]\d{9}$/,
  DE: /^DE[1-9]\d{8}$/,
  ES: /^ES[A-Z0-9]\d{7}[A-Z0-9]$/,
  FR: /^FR[A-HJ-NP-Z0-9]{2}\d{9}$/,
  IT: /^IT\d{11}$/,
  NL: /^NL\d{9}B\d{2}$/,
};

function germanCheckDigit(id) {
  let product = 10;
  for (const digit of id.slice(2, 10)) {
    let sum = (Number(digit) + product) % 10;
    if (sum === 0) sum = 10;
    product = (2 * sum) % 11;
  }
  return (11 - product) % 10;
}

export default function (event, api) {
  const { customer } = event.data;
  if (!customer.business) return;
  const id = (customer.vatId ?? "").replace(/[\s.-]/g, "").toUpperCase();
  const form = FORMS[customer.country];
  if (form && !form.test(id)) api.reject(`'${id}' is no VAT id of ${customer.country}`);
  if (customer.country === "DE" && germanCheckDigit(id) !== Number(id.at(-1))) {
    api.reject("the check digit of the VAT id is wrong");
  }
  return { ...event.data, customer: { ...customer, vatId: id } };
}
