/** Words as someone typed them: their paragraphs, and their lines in each. Nothing where there are none. */
export function Typed({ text }: { text: string | null | undefined }) {
  if (!text) return null;
  return (
    <>
      {text.split(/\n{2,}/u).map((part, index) => (
        <p key={index} class="typed measure">
          {part}
        </p>
      ))}
    </>
  );
}
