"""An independent reader of finished files: it opens any .docx, .pptx or .html and says what is wrong with it.

It shares no code with the writers, so that it can prove them. It reads the files as they are: XML out of a ZIP, or
HTML; nothing is fetched and nothing is run.
"""

from briefings.audit.file import Audit, audit, audit_bytes, audit_file, audit_output

__all__ = ["Audit", "audit", "audit_bytes", "audit_file", "audit_output"]
