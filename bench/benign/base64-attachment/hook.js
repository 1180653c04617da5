// Text attachments are stored readable; of others only name and size.
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

function decode(base64) {
  const bytes = [];
  let buffer = 0;
  let bits = 0;
  for (const c of base64.replace(/=+$/, "")) {
    buffer = (buffer << 6) | ALPHABET.indexOf(c);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return bytes;
}

export default function (event, api) {
  event.data.attachments.forEach((attachment, index) => {
    const bytes = decode(attachment.content);
    const value = { name: attachment.name, type: attachment.type, bytes: bytes.length };
    if (attachment.type.startsWith("text/")) value.text = String.fromCharCode(...bytes);
    api.records.put("attachments", `${event.data.id}-${index}`, value);
  });
}
