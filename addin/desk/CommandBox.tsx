import { Button, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Texts } from './texts';

/** The longest text that can be a command. */
const longest = 60;

/** 指令 What can be typed to the bot in a chat, for those who prefer typing to buttons; 'help' lists it. */
export function CommandBox({ texts, busy, onCommand }: { texts: Texts; busy: boolean; onCommand: (text: string) => Promise<void> }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (busy || text.trim() === '') return;
    void onCommand(text.trim());
    setText('');
  };
  return (
    <form className="command-box" onSubmit={submit}>
      <Input
        aria-label={texts.typeCommand}
        placeholder={texts.typeCommandHint}
        value={text}
        maxLength={longest}
        autoComplete="off"
        enterKeyHint="go"
        onChange={(_, data) => setText(data.value)}
      />
      <Button type="submit" disabledFocusable={busy || text.trim() === ''}>
        {texts.sendCommand}
      </Button>
    </form>
  );
}
