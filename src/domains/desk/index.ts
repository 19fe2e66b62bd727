export { firstRunToken } from "./first-run.ts";
export { frameOf, type Setting, speak } from "./frame.tsx";
export { bugPage, refusalPage } from "./pages/errors.tsx";
export { openMailbox } from "./pages/mailbox.tsx";
