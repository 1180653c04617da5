import type { HookApi, HookEvent } from "hookwarden";

interface Item { name: string; price: number; quantity: number }
interface CartEvent { cart: string; user: string; event: "changed" | "idle" | "ordered"; items: Item[] }

const money = new Intl.NumberFormat("en-IE", { style: "currency", currency: "EUR" });

export default function ({ data }: HookEvent<CartEvent>, api: HookApi): string {
  if (data.event === "ordered") {
    api.records.delete("carts", data.cart);
    return "gone";
  }
  const known = api.records.get<{ reminded: boolean }>("carts", data.cart);
  const remind = data.event === "idle" && !known?.reminded && data.items.length > 0;
  api.records.put("carts", data.cart, { items: data.items, reminded: remind || (known?.reminded ?? false) });
  if (remind) {
    const total = data.items.reduce((sum, { price, quantity }) => sum + price * quantity, 0);
    const lines = data.items.map((item) => `${item.quantity} × ${item.name}`);
    api.email(data.user, {
      subject: "You left something behind",
      text: `${lines.join("\n")}\n\nTogether ${money.format(total)}.`,
      purpose: "cart-reminders",
    });
  }
  return remind ? "reminded" : "noted";
}
