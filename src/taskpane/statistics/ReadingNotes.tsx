import { Button, MessageBar, MessageBarBody, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { NoteKind, StatisticsNote } from "../../statistics/reading-notes";

interface ReadingNotesProps {
  readonly notes: readonly StatisticsNote[];
}

const shownAtOnce = 8;

const useStyles = makeStyles({
  bar: { padding: "8px 12px", alignItems: "flex-start" },
  head: { ...typographyStyles.body1, display: "flex", alignItems: "center", justifyContent: "space-between" },
  fold: { minWidth: 0, padding: 0, height: "20px", color: tokens.colorBrandForegroundLink },
  list: {
    ...typographyStyles.caption1,
    lineHeight: "20px",
    margin: "4px 0 0",
    padding: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: "8px",
  },
  line: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
  text: { margin: 0, overflowWrap: "anywhere" },
});

/** What was mended, in one bar, and what wants a look, in another, each line with its place. */
export function ReadingNotes({ notes }: ReadingNotesProps) {
  const isMended = ({ kind }: StatisticsNote) => kind === "mended";
  const mended = notes.filter(isMended);
  const doubtful = notes.filter((note) => !isMended(note));
  return (
    <>
      {doubtful.length > 0 && <Notes intent="warning" title={`${doubtful.length} 处请看一眼`} notes={doubtful} />}
      {mended.length > 0 && <Notes intent="info" title={`顺手修补了 ${mended.length} 处`} notes={mended} />}
    </>
  );
}

interface NotesProps extends ReadingNotesProps {
  readonly intent: "warning" | "info";
  readonly title: string;
}

function Notes({ intent, title, notes }: NotesProps) {
  const styles = useStyles();
  const [folded, setFolded] = useState(false);
  const [all, setAll] = useState(false);
  const shown = all ? notes : notes.slice(0, shownAtOnce);
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <div className={styles.head}>
          {title}
          <Button
            appearance="transparent"
            size="small"
            className={styles.fold}
            aria-expanded={!folded}
            onClick={() => setFolded(!folded)}
          >
            {folded ? "展开" : "收起"}
          </Button>
        </div>
        {!folded && (
          <dl className={styles.list}>
            {shown.map((note) => (
              <Note key={`${note.line}:${note.column}:${note.text}`} {...note} />
            ))}
          </dl>
        )}
        {!folded && shown.length < notes.length && (
          <Button appearance="transparent" size="small" className={styles.fold} onClick={() => setAll(true)}>
            还有 {notes.length - shown.length} 处
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Kinds whose place in the pasted text says nothing: they are about the block as a whole. */
const aboutAll: readonly NoteKind[] = ["sum"];

function Note({ kind, line, text }: StatisticsNote) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.line}>{aboutAll.includes(kind) ? "合计" : `第 ${line} 行`}</dt>
      <dd className={styles.text}>{text}</dd>
    </>
  );
}
