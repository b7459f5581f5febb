"""The standard as tables: CSV, XLSX, SQLite, Parquet."""
