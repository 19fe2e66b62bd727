/** Words that someone typed, in their paragraphs. */
export function Words({ text }: { text: string }) {
  return (
    <div class="measure stack">
      {text.split(/\n+/u).map((part, index) => (
        <p key={index}>{part}</p>
      ))}
    </div>
  );
}
