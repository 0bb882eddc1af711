"""What is imported and exported, as Python holds it: functions, memories, tables, globals, tags."""
