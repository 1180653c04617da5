const TEXTS = {
  da: { subject: "Velkommen, {name}!", text: "Godt at du er her. Vi ønsker dig en dejlig dag." },
  de: { subject: "Willkommen, {name}!", text: "Schön, dass du da bist. Viel Spaß beim Stöbern – und bis bald!" },
  en: { subject: "Welcome, {name}!", text: "It's good to have you here. Enjoy looking around!" },
  fr: { subject: "Bienvenue, {name} !", text: "Nous sommes ravis de vous accueillir. À bientôt !" },
  ja: { subject: "{name}さん、ようこそ！", text: "ご登録ありがとうございます。ごゆっくりお楽しみください。" },
};

export default function ({ data: { user, name, locale } }, api) {
  const language = (locale ?? "en").split("-")[0];
  const { subject, text } = TEXTS[language] ?? TEXTS.en;
  api.email(user, { subject: subject.replace("{name}", name), text, purpose: "welcome" });
  return language in TEXTS ? language : "en";
}
