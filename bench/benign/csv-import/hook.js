// Reads a semicolon-separated file as Excel writes it, quotes included.
function* rows(text) {
  let field = "";
  let row = [];
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        field += '"';
        i++;
      } else if (c === '"') {
        quoted = false;
      } else {
        field += c;
      }
    } else if (c === '"') {
      quoted = true;
    } else if (c === ";") {
      row.push(field);
      field = "";
    } else if (c === "\n") {
      row.push(field.replace(/\r$/, ""));
      yield row;
      field = "";
      row = [];
    } else {
      field += c;
    }
  }
  if (field !== "" || row.length > 0) yield [...row, field];
}

export default function (event, api) {
  const [header, ...lines] = rows(event.data.csv);
  const errors = [];
  let imported = 0;
  lines.forEach((line, index) => {
    const product = Object.fromEntries(header.map((name, i) => [name.trim(), line[i] ?? ""]));
    const price = Number(product.price.replace(".", "").replace(",", "."));
    if (!product.sku || Number.isNaN(price)) {
      errors.push({ line: index + 2, product });
      return;
    }
    api.records.put("products", product.sku, { name: product.name, price });
    imported++;
  });
  return { imported, errors };
}
