//! Reading parts of a large file.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};

use object::read::{ReadCache, ReadCacheOps};

/// The parts of a file that were read so far.
pub(super) type Cache = ReadCache<Bounded>;

/// Keeps of `file` what is read of it.
pub(super) fn cache(file: File) -> io::Result<Cache> {
    let size = file.metadata()?.len();
    Ok(ReadCache::new(Bounded {
        file,
        size,
        left: size.saturating_add(SLACK),
    }))
}

/// Headers that overlap are read more than once.
const SLACK: u64 = 1 << 20;

/// A file of which no more is read than it contains: headers that were made for the purpose name the same bytes again and again.
#[derive(Debug)]
pub(super) struct Bounded {
    file: File,
    size: u64,
    left: u64,
}

impl Bounded {
    fn spend(&mut self, bytes: usize) -> Result<(), ()> {
        self.left = self.left.checked_sub(bytes as u64).ok_or(())?;
        Ok(())
    }
}

impl ReadCacheOps for Bounded {
    fn len(&mut self) -> Result<u64, ()> {
        Ok(self.size)
    }

    fn seek(&mut self, position: u64) -> Result<u64, ()> {
        self.file.seek(SeekFrom::Start(position)).map_err(|_| ())
    }

    fn read(&mut self, buffer: &mut [u8]) -> Result<usize, ()> {
        let count = self.file.read(buffer).map_err(|_| ())?;
        self.spend(count)?;
        Ok(count)
    }

    fn read_exact(&mut self, buffer: &mut [u8]) -> Result<(), ()> {
        self.spend(buffer.len())?;
        self.file.read_exact(buffer).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use object::ReadRef as _;

    #[test]
    fn no_more_is_read_than_there_is() {
        let mut file = tempfile::tempfile().unwrap();
        io::Write::write_all(&mut file, &vec![1; 3 << 20]).unwrap();
        let cache = cache(file).unwrap();
        let cache = &cache;
        assert_eq!(cache.read_bytes_at(0, 3 << 20).unwrap().len(), 3 << 20);
        // The same place is kept; another one that overlaps is read anew.
        assert!(cache.read_bytes_at(0, 3 << 20).is_ok());
        assert!(cache.read_bytes_at(1, 1 << 19).is_ok());
        assert!(cache.read_bytes_at(2, 1 << 20).is_err());
        assert!(cache.read_bytes_at(3 << 20, 1).is_err());
    }
}
