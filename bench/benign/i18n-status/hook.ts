import type { HookApi, HookEvent } from "hookwarden";

interface Shipped { id: string; customer: string; locale: string; trackingCode: string }

const TITLES: Record<string, (id: string) => string> = {
  de: (id) => `Bestellung ${id} ist unterwegs 📦`,
  el: (id) => `Η παραγγελία ${id} εστάλη`,
  en: (id) => `Order ${id} is on its way`,
  he: (id) => `ההזמנה ${id} בדרך`,
  pl: (id) => `Zamówienie ${id} zostało wysłane`,
  ru: (id) => `Заказ ${id} отправлен`,
  zh: (id) => `订单 ${id} 已发货`,
};

export default function (event: HookEvent<Shipped>, api: HookApi): void {
  const { id, customer, locale, trackingCode } = event.data;
  const title = (TITLES[locale.slice(0, 2)] ?? TITLES["en"]!)(id);
  api.notify(customer, { title, body: trackingCode, purpose: "order-updates" });
}
