export { type AppHooks, createApp } from "./app.ts";
export { type Assets, loadAssets } from "./assets.ts";
export { type Ctx, idIn } from "./context.ts";
export { clean, done, readForm, type Sent, sentOf, takeFlash } from "./form.ts";
export { rateLimit } from "./limit.ts";
export { asker, request } from "./request.ts";
export { anyone, get, holding, type Policy, post, type Route, signedIn } from "./route.ts";
